import { Button } from '@mantine/core'
import { IconChevronLeft, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { CaseSheet } from './case-sheet'
import './case-sheet.css'

/** The page that is printed: A4 with the office's letterhead. */
export function CaseSheetScreen({ caseId }: { caseId: string }) {
  const t = useTranslations('casePage')
  const shell = useTranslations('shell')
  const query = trpc.cases.get.useQuery({ caseId })
  return (
    <Loaded isPage query={query} skeleton={<Skeleton shape="card" count={3} label={shell('loading')} />}>
      {(record) => (
        <>
          <div className="sheet-tools">
            <PageHead
              title={t('sheet')}
              above={
                <Link className="back-link" to="/usaha/$caseId" params={{ caseId }}>
                  <IconChevronLeft size={18} aria-hidden /> {record.woman.name}
                </Link>
              }
              actions={
                <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
                  {shell('print')}
                </Button>
              }
            />
          </div>
          <CaseSheet record={record} entries={record.history.entries.slice(0, 8)} />
        </>
      )}
    </Loaded>
  )
}
