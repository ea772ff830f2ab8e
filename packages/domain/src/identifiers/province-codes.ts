const ranges = [
  [11, 19],
  [21, 21],
  [31, 36],
  [51, 53],
  [61, 65],
  [71, 76],
  [81, 82],
  [91, 96],
] as const

/** Whether Kemendagri gives a province these two digits. Source: idn-area-data of February 2026 (domain.md §8.1) [R]. */
export const isProvinceCode = (code: string): boolean =>
  /^\d{2}$/.test(code) && ranges.some(([first, last]) => Number(code) >= first && Number(code) <= last)

/** The ten regencies of Kalimantan Timur at Kemendagri and at BPS, which number them differently (domain.md §8.7). */
const kaltimRegencies = [
  ...['6401', '6402', '6403', '6407', '6408', '6409', '6411', '6471', '6472', '6474'],
  ...['6404', '6405'],
]

export const isKaltimRegency = (fourDigits: string): boolean => kaltimRegencies.includes(fourDigits)
