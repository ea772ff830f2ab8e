/** An error that carries nothing but its reference number: Next prints whatever it catches. */
export const unexpected = (digest: string): Error => Object.assign(new Error('unexpected'), { digest })
