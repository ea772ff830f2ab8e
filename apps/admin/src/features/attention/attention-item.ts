import type { Answers } from '../../shared/use-me'

export type AttentionItem = Answers['attention']['list']['items'][number]
export type SetAsideVisit = Extract<AttentionItem, { kind: 'visit' }>
export type HerMessage = Extract<AttentionItem, { kind: 'message' }>

/** What the officer has chosen to do with an item. */
export type Act = { kind: 'accept' | 'decline'; item: SetAsideVisit } | { kind: 'settle'; item: HerMessage }
