import { expect, it } from 'vitest'
import { telephoneLink, whatsappLink } from './contact'

it('links to the same number whichever way it was written', () => {
  expect(whatsappLink('0812 3456 7890')).toBe(whatsappLink('+62 812-3456-7890'))
  expect(whatsappLink('+6281234567890', 'Halo, Bu')).toBe('https://wa.me/6281234567890?text=Halo%2C%20Bu')
  expect(telephoneLink('(0541) 661-234')).toBe('tel:0541661234')
})
