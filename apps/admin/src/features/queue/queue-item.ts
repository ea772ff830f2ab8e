import type { LoadedQuery } from '../../shared/screen-state'
import type { Answers } from '../../shared/use-me'

export type QueuePage = Answers['evidence']['queue']
export type QueueItem = QueuePage['items'][number]
/** What an opened item says; asking for it is a look at her data. */
export type Paper = Answers['evidence']['get']
export type PaperQuery = LoadedQuery<Paper>
export type Decision = { outcome: 'verified' } | { outcome: 'returned'; reason: string }

/** What the last decision changed, told above the next item. */
export type Decided = {
  item: QueueItem
  outcome: 'verified' | 'returned'
  stageBefore: number
  stageAfter: number
  stageName: string | null
}
