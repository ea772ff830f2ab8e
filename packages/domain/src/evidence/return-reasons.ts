/**
 * Why a paper goes back, in the order of the keys 1 to 6: a number always means the same reason. Each is the
 * sentence that the mentor reads and passes on; what none of them says is written out.
 */
export const returnReasons = {
  blur: 'Foto buram, mohon difoto ulang.',
  name: 'Nama pada surat bukan nama Ibu.',
  number: 'Nomornya tidak sama dengan yang di surat.',
  expired: 'Masa berlakunya sudah lewat.',
  page: 'Halamannya belum lengkap.',
  product: 'Suratnya untuk produk lain.',
} as const
export type ReturnReason = keyof typeof returnReasons

const sentences: readonly string[] = Object.values(returnReasons)

/** The sentence of a pressed key: "1" to "6", otherwise undefined. */
export const returnReasonOfKey = (key: string): string | undefined =>
  /^[1-9]$/.test(key) ? sentences[Number(key) - 1] : undefined

/** The reason with this sentence added, or taken out where it already stands. */
export const toggleReason = (reason: string, sentence: string): string =>
  reason.includes(sentence)
    ? reason.replace(sentence, '').replace(/ {2,}/g, ' ').trim()
    : [reason.trim(), sentence].filter(Boolean).join(' ')
