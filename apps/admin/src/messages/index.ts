import { identity } from './identity'
import { duty, navigation, shell } from './shell'

/** Every text of the staff app, in Indonesian as `docs/glossary.md` says it. One module per feature. */
export const messages = { shell, duty, navigation, identity }

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'id'
    Messages: typeof messages
  }
}
