type FieldProps = { size: 'md'; inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] }

/** Label above, help below, error last: for Mantine inputs that the theme does not load for every screen. */
export const fieldProps: FieldProps = {
  size: 'md',
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
}
