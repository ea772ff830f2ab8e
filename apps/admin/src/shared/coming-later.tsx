import { EmptyState } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { PageHead } from './page-head'
import { useMe } from './use-me'

/** The calm page of a duty whose screens are still to come. */
export function ComingLater() {
  const t = useTranslations('shell')
  const dutyWord = useTranslations('duty')
  const me = useMe()
  return (
    <>
      <PageHead title={me.office.shortName} above={me.regionName} />
      <EmptyState title={t('laterTitle', { duty: dutyWord(me.duty) })} hint={t('laterText')} />
    </>
  )
}
