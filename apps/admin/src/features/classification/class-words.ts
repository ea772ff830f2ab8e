import { classNames } from '@titian/domain'
import type { Answers } from '../../shared/use-me'

export type Classification = Answers['classification']['get']
export type ClassAnswers = NonNullable<Classification['answers']>
export type Proposal = Classification['proposals'][number]
export type Licence = NonNullable<Classification['licence']>
export type Reading = NonNullable<Classification['production']>

/** The word of a class; null stays for the caller to say that it is not known. */
export const classWord = (value: keyof typeof classNames | null): string | null => value && classNames[value]
