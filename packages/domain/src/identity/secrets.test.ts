import { expect, it } from 'vitest'
import { activationCode, entrepreneurLogin } from './inputs'
import { newPassword, newPin } from './secrets'

it.each(['123456', '654321', '890123', '111111', '121212', '123123', '12345', 'abcdef'])(
  'the PIN %s is refused',
  (pin) => {
    expect(newPin.safeParse(pin).success).toBe(false)
  },
)

it('a PIN that nobody tries first is taken', () => {
  expect(newPin.safeParse('258036').success).toBe(true)
})

it.each(['pendek', 'password1234', 'titian-2026!', 'aaaaaaaaaaaaaaa'])(
  'the password %s is refused',
  (password) => {
    expect(newPassword.safeParse(password).success).toBe(false)
  },
)

it('four plain words make a password', () => {
  expect(newPassword.safeParse('perahu ulin sungai doyo').success).toBe(true)
})

it('a code is read as people say it', () => {
  expect(activationCode.parse('abod-1lgh')).toBe('AB0D11GH')
  expect(activationCode.safeParse('ABCD-EFG').success).toBe(false)
})

it('a card number may be written with spaces', () => {
  expect(entrepreneurLogin.parse('1234 5678')).toBe('12345678')
})
