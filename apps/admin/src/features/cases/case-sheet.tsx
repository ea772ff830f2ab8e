import { assignees, caseStatuses, firstStepKinds, runBy } from '@titian/domain'
import { Bridge, describeBridge, formatDate, formatTime, plankWords } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useMe } from '../../shared/use-me'
import { bridgeOf, mainProductOf, type CaseRecord } from './case-parts'
import { Facts } from './facts'
import type { Entry } from './timeline-entry'

/** One woman on paper: letterhead, where she stands, every criterion with its basis, what was agreed. NIK stays masked. */
export function CaseSheet({ record, entries }: { record: CaseRecord; entries: readonly Entry[] }) {
  const t = useTranslations('casePage')
  const shell = useTranslations('shell')
  const { office, isDemo } = useMe()
  const stages = bridgeOf(record)
  const { woman, enterprise, mentor } = record
  const product = mainProductOf(record)
  const open = record.followUps.filter(({ status }) => status === 'berjalan' || status === 'belum')
  return (
    <article className="sheet" data-mark={isDemo ? shell('demo') : ''}>
      <header className="sheet-letterhead">
        {office.letterhead.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </header>
      <h2>{t('sheet')}</h2>
      <div className="sheet-facts">
        <Facts
          rows={[
            { label: t('person'), value: woman.name },
            { label: t('nik'), value: woman.nikMasked },
            {
              label: t('address'),
              value: [woman.rt && t('rt', { rt: woman.rt }), woman.villageName, woman.districtName]
                .filter(Boolean)
                .join(', '),
            },
            { label: t('card'), value: woman.cardNumber },
          ]}
        />
        <Facts
          rows={[
            { label: t('enterprise'), value: enterprise.name },
            {
              label: t('product'),
              value: [product?.name, product?.kbli2020 && t('kbli', { code: product.kbli2020 })]
                .filter(Boolean)
                .join(' · '),
            },
            { label: t('runBy'), value: runBy[enterprise.runBy] },
            {
              label: t('status'),
              value: `${caseStatuses[record.status]} · ${t('since', { when: formatDate(record.openedOn, 'long') })}`,
            },
          ]}
        />
      </div>
      <Bridge
        stages={stages}
        current={record.bridge.current}
        label={describeBridge(stages, record.bridge.current)}
        size="head"
      />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('criteria')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('basisColumn')}</th>
          </tr>
        </thead>
        {record.bridge.stages.map((stage) => (
          <tbody key={stage.number}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {t('stageOf', { number: stage.number, name: stage.name })}
              </th>
            </tr>
            {stage.criteria.map(({ criterionId, title, plank, citation, mark, kind }) => (
              <tr key={criterionId}>
                <td>{title}</td>
                <td>
                  {plankWords.staff[plank]}
                  {kind === 'advice' && ` · ${t('advice')}`}
                </td>
                <td>
                  {citation}
                  {mark !== 'program' && ` (${t(`mark.${mark}`)})`}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <div className="sheet-facts">
        <section>
          <h3>{t('steps')}</h3>
          {open.length === 0 && <p>{t('noSteps')}</p>}
          <ul>
            {open.map(({ id, kind, note, assignee, dueOn }) => (
              <li key={id}>
                {firstStepKinds[kind]}
                {note && `: ${note}`} (
                {t('stepDue', { assignee: assignees[assignee], when: formatDate(dueOn, 'long') })})
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('history')}</h3>
          <ul>
            {entries.map(({ id, at, title, by, visit }) => (
              <li key={id}>
                {formatDate(at, 'short')}, {formatTime(at, { zone: false })}: {title} ({by})
                {visit && ` · ${t('receipt', { code: visit.receiptCode })}`}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="sheet-signs">
        <p>
          {t('mentorSign')}
          <span>{mentor?.name ?? ''}</span>
        </p>
        <p>
          {t('signed')}
          <br />
          {office.signerTitle}
          <span>{office.signerName}</span>
        </p>
      </div>
      <footer>
        {isDemo && <b>{shell('demo')} · </b>}
        {t('printedAt', { when: formatDate(record.asOf, 'long'), time: formatTime(record.asOf) })}
      </footer>
    </article>
  )
}
