import { attention } from './attention'
import { board } from './board'
import { casePage } from './case'
import { caseList } from './case-list'
import { classification } from './classification'
import { complete } from './complete'
import { evidence } from './evidence'
import { form } from './form'
import { groups } from './groups'
import { identity } from './identity'
import { queue } from './queue'
import { register } from './register'
import { duty, navigation, shell } from './shell'
import { staff } from './staff'
import { statistics } from './statistics'
import { submissions } from './submissions'
import { today } from './today'
import { visits } from './visits'

/** Every text of the staff app, in Indonesian as `docs/glossary.md` says it. One module per feature. */
export const messages = {
  shell,
  duty,
  navigation,
  identity,
  form,
  today,
  visits,
  register,
  casePage,
  classification,
  complete,
  evidence,
  board,
  caseList,
  groups,
  queue,
  attention,
  staff,
  statistics,
  submissions,
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'id'
    Messages: typeof messages
  }
}
