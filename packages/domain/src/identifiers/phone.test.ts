import { expect, it } from 'vitest'
import { maskPhone, normaliseMobile, phoneText } from './phone'

it.each(['081234567890', '+62 812-3456-7890', '6281234567890', '0812 3456 7890'])(
  '%s becomes one number',
  (text) => {
    expect(normaliseMobile(text)).toBe('+6281234567890')
  },
)

it.each(['08123', '0801234567', '08123456789012', '0541123456', 'nomor'])(
  '%s is no mobile number',
  (text) => {
    expect(normaliseMobile(text)).toBeUndefined()
    expect(phoneText.safeParse(text).success).toBe(false)
  },
)

it('shows a number by its last four digits only', () => {
  expect(maskPhone('+6281234567890')).toBe('+62•••••7890')
})
