import type { Page } from '@playwright/test'
import type { Person } from '../demo/people'

/** One screen in one state, as it is checked and photographed. */
export type Screen = {
  /** File name of its picture and title of its test. */
  name: string
  in: 'staff' | 'portal'
  as?: Person
  path: string
  /** From the opened address to the state that is meant: a dialog, a form with errors. */
  reach?: (page: Page) => Promise<void>
}
