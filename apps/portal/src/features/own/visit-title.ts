import { formatDate } from '@titian/ui'
import type { OwnVisit } from './own-page-data'

/** "Kunjungan 12 November" */
export const visitTitle = ({ day }: Pick<OwnVisit, 'day'>): string =>
  `Kunjungan ${formatDate(day, 'monthDay')}`
