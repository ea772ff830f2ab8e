/** Brings the first field with an error into the middle of the screen and puts the focus on it. */
export const focusFirstError = (): void => {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('form [aria-invalid="true"], form [data-error="true"]')
    field?.scrollIntoView({ block: 'center' })
    const target = field?.matches('input, select, textarea, button')
      ? field
      : field?.querySelector<HTMLElement>('input, select, textarea, button')
    target?.focus({ preventScroll: true })
  })
}
