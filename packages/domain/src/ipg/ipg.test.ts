import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ipg, type IpgComponents } from './ipg'
import { expenditureForIpg, simulateIpg } from './simulate-ipg'

const of = (uhh: number, hls: number, rls: number, pengeluaran: number): IpgComponents => ({
  uhh,
  hls,
  rls,
  pengeluaran,
})

// BPS, 2021, series SP2010: components and the published IPM of women and men, and IPG.
const published: [string, IpgComponents, IpgComponents, number, number, number][] = [
  ['Indonesia', of(73.55, 13.22, 8.17, 9050), of(69.67, 12.95, 8.92, 15770), 69.59, 76.25, 91.27],
  ['Kalimantan Timur', of(76.51, 13.88, 9.42, 7161), of(72.79, 13.8, 10.23, 18560), 70.36, 81.86, 85.95],
  ['Kutai Kartanegara', of(74.5, 13.66, 8.64, 4625), of(70.67, 13.54, 9.58, 18079), 62.88, 79.47, 79.12],
  ['Paser', of(74.84, 13.47, 8.36, 2965), of(70.86, 13.18, 9.15, 17502), 55.76, 78.33, 71.19],
  // Men's expenditure lies above the highest goalpost: the index is capped.
  ['Jakarta Selatan', of(76.12, 13.27, 11.31, 23325), of(72.33, 13.78, 12.05, 27667), 83.9, 87.14, 96.28],
]

describe('the IPG', () => {
  it.each(published)('of %s is what BPS published', (_, female, male, ipmFemale, ipmMale, expected) => {
    const found = ipg(female, male)
    expect(Math.abs(found.ipmFemale - ipmFemale)).toBeLessThanOrEqual(0.02)
    expect(Math.abs(found.ipmMale - ipmMale)).toBeLessThanOrEqual(0.02)
    expect(Math.abs(found.ipg - expected)).toBeLessThanOrEqual(0.03)
  })

  const [, , kukar] = published
  const [, female, male] = kukar ?? ['', of(1, 1, 1, 1), of(1, 1, 1, 1), 0, 0, 0]

  it.each([
    [1, 0.1718],
    [5, 0.8355],
    [10, 1.6162],
    [25, 3.6873],
    [100, 10.5319],
  ])('moves in Kukar, women’s expenditure +%s %%, by %s', (changePercent, delta) => {
    expect(simulateIpg(female, male, { changePercent }).delta).toBeCloseTo(delta, 4)
  })

  it('is not 100 where expenditure alone is equal', () => {
    const change = { changeThousandRupiah: male.pengeluaran - female.pengeluaran }
    expect(simulateIpg(female, male, change).ipg).toBeCloseTo(97.9106, 4)
  })

  it('tells the expenditure of a target, and reaches the target with it', () => {
    expect(expenditureForIpg(female, male, 90)).toBeCloseTo(9487.065, 2)
    fc.assert(
      fc.property(fc.double({ min: 60, max: 99, noNaN: true }), (target) => {
        const needed = expenditureForIpg(female, male, target)
        expect(ipg({ ...female, pengeluaran: needed }, male).ipg).toBeCloseTo(target, 6)
      }),
    )
    expect(() => expenditureForIpg(female, male, 130)).toThrow('tidak dapat dicapai')
  })
})
