const shapes = {
  nib: { pattern: /^\d{13}$/, message: 'NIB terdiri dari 13 angka.' },
  pirt: {
    pattern: /^[1-8](0[1-9]|1\d)\d{10,}\d{2}$/,
    message: 'Nomor PIRT paling sedikit 15 angka, misalnya 2066402010001-29.',
  },
  md: { pattern: /^(MD|ML)\d{12,}$/, message: 'Nomor MD diawali MD lalu paling sedikit 12 angka.' },
  halal: { pattern: /^ID\d{17}$/, message: 'Nomor halal diawali ID lalu 17 angka, dari sertifikat BPJPH.' },
  npwp: { pattern: /^\d{15,16}$/, message: 'NPWP terdiri dari 15 atau 16 angka.' },
} as const

/**
 * What is wrong with the shape of a paper's number, or `null`. Spaces, dots and hyphens do not count, and nothing
 * is looked up anywhere. Shapes: domain.md §8.2–8.6.
 */
export const numberProblem = (kind: keyof typeof shapes, number: string): string | null => {
  const { pattern, message } = shapes[kind]
  return pattern.test(number.toUpperCase().replace(/[\s.-]/g, '')) ? null : message
}
