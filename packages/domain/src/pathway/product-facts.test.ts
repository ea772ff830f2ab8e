import { describe, expect, it } from 'vitest'
import { isIndustryCode, productFacts, type ProductDescription } from './product-facts'

const amplang: ProductDescription = {
  group: 'food',
  permitRoute: 'pirt',
  kbli2020: '10794',
  isFish: true,
  isSniListed: false,
  needsMaterialOrigin: false,
  isPackaged: true,
}

describe('isIndustryCode', () => {
  it.each([
    ['10794', true],
    ['33190', true],
    ['09900', false],
    ['34000', false],
    ['01493', false],
    ['56210', false],
    ['1079', false],
    ['107940', false],
  ])('%s is industry: %s', (kbli, expected) => {
    expect(isIndustryCode(kbli)).toBe(expected)
  })
})

describe('productFacts', () => {
  it('keeps an undecided permit route and a missing packing unknown', () => {
    const facts = productFacts({ ...amplang, permitRoute: 'undecided', isPackaged: null })
    expect(facts['product.permitRoute']).toBeNull()
    expect(facts['product.packaged']).toBeNull()
  })

  it('tells fish processing and served food by the KBLI code', () => {
    expect(productFacts(amplang)).toMatchObject({
      'product.kbliIsFishProcessing': false,
      'product.servesFood': false,
    })
    expect(productFacts({ ...amplang, kbli2020: '10211' })['product.kbliIsFishProcessing']).toBe(true)
    expect(productFacts({ ...amplang, kbli2020: '56210' })['product.servesFood']).toBe(true)
  })
})
