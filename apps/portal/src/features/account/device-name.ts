/** "Chrome di Android" out of what a browser says of itself; enough to tell one's own phone from another. */
export const deviceName = (userAgent: string): string => {
  const browser = nameIn(userAgent, browsers) ?? 'HP atau komputer'
  const system = nameIn(userAgent, systems)
  return system ? `${browser} di ${system}` : browser
}

// The order matters: most browsers also call themselves Chrome and Safari.
const browsers = [
  [/SamsungBrowser/, 'Samsung Internet'],
  [/EdgA?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/UCBrowser/, 'UC Browser'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const systems = [
  [/Android/, 'HP Android'],
  [/iPhone|iPad/, 'iPhone'],
  [/Windows/, 'komputer Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'komputer Linux'],
] as const

const nameIn = (text: string, table: readonly (readonly [RegExp, string])[]): string | undefined =>
  table.find(([sign]) => sign.test(text))?.[1]
