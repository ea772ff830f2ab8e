import { describe, expect, it } from 'vitest'
import { productFacts, type ProductDescription } from './product-facts'

const amplang: ProductDescription = {
  group: 'food',
  permitRoute: 'pirt',
  kbli2020: '10794',
  isFish: true,
  isSniListed: false,
  needsMaterialOrigin: false,
  isPackaged: true,
}

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
