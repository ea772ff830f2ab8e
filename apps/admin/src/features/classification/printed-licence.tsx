import { Button } from '@mantine/core'
import { riskNames } from '@titian/domain'
import { formatDate, StatusIcon } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../shared/use-me'
import { classWord, type Classification, type Licence } from './class-words'
import { RecordLicence } from './record-licence'

/** What is printed on her NIB and OSS papers, and where it parts from what the rules compute; neither changes the other. */
export function PrintedLicence({ found, mayComplete }: { found: Classification; mayComplete: boolean }) {
  const t = useTranslations('classification')
  const can = useCan()
  const [isOpen, setOpen] = useState(false)
  const { caseId, licence, answers } = found
  return (
    <div className="classification-part">
      <h3>{t('printed')}</h3>
      {licence ? (
        <Printed licence={licence} computed={classWord(answers?.byCapital.value ?? null)} />
      ) : (
        <p className="quiet">{t('printedNone')}</p>
      )}
      {mayComplete && can('licence:record') && (
        <Button variant="light" onClick={() => setOpen(true)}>
          {t('printedAdd')}
        </Button>
      )}
      {isOpen && <RecordLicence caseId={caseId} known={licence} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Printed({ licence, computed }: { licence: Licence; computed: string | null }) {
  const t = useTranslations('classification')
  const { kbliVersion, kbliCodes, risk, scale, listsSkp, printedOn, differences } = licence
  const rows = [
    [t('kbli', { version: kbliVersion }), kbliCodes.join(', ')],
    [t('risk'), risk && riskNames[risk]],
    [t('scale'), classWord(scale)],
    [t('listsSkp'), listsSkp === null ? t('notKnown') : listsSkp ? t('yes') : t('no')],
    [t('printedOn'), printedOn && formatDate(printedOn, 'long')],
  ] as const
  return (
    <>
      <dl className="printed tt-numbers">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="quiet">{t('notPrinted')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet tt-numbers">
        {t('seenBy', { by: licence.by, day: formatDate(licence.recordedAt, 'short') })}
      </p>
      {!licence.isSeenByOffice && <p className="quiet">{t('seenByMentorOnly')}</p>}
      {differences.length === 0 ? (
        <p className="quiet">{t('same')}</p>
      ) : (
        <ul className="differences">
          {differences.map((difference) => (
            <li key={difference}>
              <StatusIcon status="note" />
              {t(`differences.${difference}`, { computed: computed ?? t('unknown') })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
