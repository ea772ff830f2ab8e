/** "Kabupaten Kutai Kartanegara" → "Kutai Kartanegara"; a kota keeps its word, as people say it. */
export const shortAreaName = (name: string): string => name.replace(/^Kabupaten /, '')
