import { expect, it } from 'vitest'
import { spokenPhone, telephoneLink, whatsappLink } from './contact'

it('writes numbers as people read them out', () => {
  expect(spokenPhone('+6281234567890')).toBe('0812-3456-7890')
  expect(spokenPhone('+62541661234')).toBe('0541-661234')
  expect(spokenPhone('112')).toBe('112')
})

it('links to the same number whichever way it was written', () => {
  expect(whatsappLink('0812 3456 7890')).toBe(whatsappLink('+62 812-3456-7890'))
  expect(whatsappLink('+6281234567890', 'Halo, Bu')).toBe('https://wa.me/6281234567890?text=Halo%2C%20Bu')
  expect(telephoneLink('(0541) 661-234')).toBe('tel:0541661234')
})
