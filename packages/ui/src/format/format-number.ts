const NO_BREAK_MINUS = '−'

export type NumberOptions = {
  /** Exactly this many decimals, for columns; without it up to two, trailing zeros dropped. */
  digits?: number | undefined
  /** `always` writes a plus before what grew: "+9". */
  sign?: 'always' | undefined
}

/** A number as Indonesia writes it: 12.345,5. Throws `RangeError` on NaN and infinities. */
export function formatNumber(value: number, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`)
  const [whole = '0', decimals = ''] = roundHalfUp(Math.abs(value), options.digits ?? 2).split('.')
  const kept = options.digits === undefined ? decimals.replace(/0+$/, '') : decimals
  const shown = kept === '' ? group(whole) : `${group(whole)},${kept}`
  const isZero = !/[1-9]/.test(shown)
  if (value < 0 && !isZero) return `${NO_BREAK_MINUS}${shown}`
  return options.sign === 'always' && !isZero ? `+${shown}` : shown
}

/** A share between 0 and 1 as per cent: 0.2417 → "24,17%". */
export function formatPercent(share: number, options: NumberOptions = {}): string {
  return `${formatNumber(share * 100, options)}%`
}

/** Whole rupiah without a space: "Rp1.500.000", "−Rp25.000". */
export function formatRupiah(rupiah: number): string {
  const shown = formatNumber(Math.abs(rupiah), { digits: 0 })
  return rupiah < 0 && shown !== '0' ? `${NO_BREAK_MINUS}Rp${shown}` : `Rp${shown}`
}

function group(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, '.')
}

/** Rounds the decimal that people see: 1.005 is kept in binary as 1.00499…, and still becomes 1.01. */
function roundHalfUp(value: number, digits: number): string {
  if (Number.isInteger(value)) return value.toFixed(digits)
  const seen = Number(value.toPrecision(15))
  const scaled = Math.round(Number(`${seen}e${digits}`))
  return Number.isSafeInteger(scaled) ? Number(`${scaled}e-${digits}`).toFixed(digits) : seen.toFixed(digits)
}
