import { expect, type Page } from '@playwright/test'

const english = [
  'loading',
  'error',
  'errors',
  'submit',
  'cancel',
  'save',
  'search',
  'next',
  'back',
  'required',
  'invalid',
  'close',
  'delete',
  'edit',
  'update',
  'upload',
  'choose',
  'select',
  'please',
  'password',
  'username',
  'sign in',
  'sign out',
  'log in',
  'log out',
  'settings',
  'dashboard',
  'failed',
  'success',
  'warning',
  'not found',
  'no data',
  'optional',
  'today',
  'yesterday',
  'days ago',
  'the',
  'and',
  'undefined',
  'null',
  'object Object',
  'Invalid Date',
  '\\{\\w+\\}',
]

// Words that wound or mislead (docs/glossary.md), whoever wrote them.
const forbidden = [
  'kasus',
  'klien',
  'korban',
  'ilegal',
  'ditolak',
  'gagal',
  'tidak patuh',
  'dispute',
  'outbox',
  'janda',
  'tersimpan di hp',
]

const leak = new RegExp(`(?<![\\w@./-])(?:${[...english, ...forbidden].join('|')})(?![\\w@/-])`, 'gi')
// "nan" is also a syllable of names: only the number's own spelling counts.
const notNumber = /\bNaN\b/g

/** The screen speaks Indonesian, and says none of the words that it must not say. */
export const expectIndonesian = async (page: Page, where: string) => {
  const texts = await page.evaluate(textsOf)
  const found = texts.flatMap((text) =>
    [...text.matchAll(leak), ...text.matchAll(notNumber)].map(
      ({ 0: word, index }) => `${word}: … ${text.slice(Math.max(0, index - 30), index + 40)}`,
    ),
  )
  expect.soft(found, `words on ${where}`).toEqual([])
}

/** Everything that is read or read aloud. */
const textsOf = (): string[] => {
  const spoken = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap(
    (element) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  )
  return [document.title, document.body.innerText.replace(/\s+/g, ' '), ...spoken].filter(
    (text) => text !== '',
  )
}
