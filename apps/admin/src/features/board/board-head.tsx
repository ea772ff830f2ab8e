import { Link } from '@tanstack/react-router'
import { formatAsOf } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'

type BoardHeadProps = {
  title: string
  /** The office, or the way back up. */
  above: 'office' | 'province'
  office: string
  here?: string | undefined
  asOf: string | undefined
}

/** The board's name, where it stands in the province, and when its figures were true. */
export function BoardHead({ title, above, office, here, asOf }: BoardHeadProps) {
  const t = useTranslations('board')
  return (
    <PageHead
      title={title}
      above={
        above === 'office' ? (
          office
        ) : (
          <nav aria-label={t('breadcrumb')}>
            <ol className="board-breadcrumb">
              <li>
                <Link to="/pantauan" className="tt-link">
                  {t('province')}
                </Link>
              </li>
              <li aria-current="page">{here}</li>
            </ol>
          </nav>
        )
      }
      actions={
        asOf && (
          <p className="board-as-of">
            {formatAsOf(asOf)}
            <span>{t('refreshes')}</span>
          </p>
        )
      }
    />
  )
}
