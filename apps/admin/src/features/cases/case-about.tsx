import {
  assignees,
  firstStepKinds,
  followUpStatuses,
  ikmAtEntry,
  permitHolders,
  permitKinds,
  phoneOwners,
  runBy,
} from '@titian/domain'
import { Link } from '@tanstack/react-router'
import { Avatar, formatDate, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useCan } from '../../shared/use-me'
import { Facts } from './facts'
import { RevealedValue } from './revealed-value'
import type { CaseRecord } from './case-parts'

/** Who she is, her business, her mentor, her agreed steps and last figures. */
export function CaseAbout({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  return (
    <>
      <Steps record={record} />
      <Person record={record} />
      <Enterprise record={record} />
      <section className="tt-card stack" aria-labelledby="angka">
        <h2 id="angka">{t('figures')}</h2>
        <Facts rows={figureRows(record, t)} />
      </section>
      {record.mentor && (
        <section className="tt-card case-mentor" aria-labelledby="pendamping">
          <Avatar name={record.mentor.name} decorative />
          <div>
            <h2 id="pendamping" className="quiet">
              {t('mentor')}
            </h2>
            <b>{record.mentor.name}</b>
            {record.mentor.isInactive && (
              <StatusChip status="overdue" size="small" word={t('mentorInactive')} />
            )}
            {record.mentor.phone && !record.mentor.isInactive && (
              <a href={`tel:${record.mentor.phone}`}>{record.mentor.phone}</a>
            )}
          </div>
        </section>
      )}
    </>
  )
}

type Translate = ReturnType<typeof useTranslations<'casePage'>>

const figureRows = ({ lastWorkforce, lastSales, lastVisitDay, nextVisitOn }: CaseRecord, t: Translate) => [
  { label: t('lastVisit'), value: lastVisitDay && formatDate(lastVisitDay, 'long') },
  { label: t('nextVisit'), value: nextVisitOn && formatDate(nextVisitOn, 'long') },
  {
    label: t('workforce'),
    value:
      lastWorkforce &&
      `${t('workforceOf', {
        women: lastWorkforce.womenFamily + lastWorkforce.womenPaid,
        men: lastWorkforce.menFamily + lastWorkforce.menPaid,
        paid: lastWorkforce.womenPaid + lastWorkforce.menPaid,
      })} · ${formatDate(lastWorkforce.recordedOn, 'short')}`,
  },
  {
    label: t('sales'),
    value: lastSales && `${lastSales.label} · ${formatDate(lastSales.recordedOn, 'short')}`,
  },
]

function Steps({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const today = record.asOf.slice(0, 10)
  const open = record.followUps.filter(({ status }) => status === 'berjalan' || status === 'belum')
  return (
    <section className="tt-card stack" aria-labelledby="rtl">
      <h2 id="rtl">{t('steps')}</h2>
      {open.length === 0 && <p className="quiet">{t('noSteps')}</p>}
      <ul className="plain-list">
        {open.map(({ id, kind, note, assignee, dueOn, status }) => (
          <li key={id}>
            <b>{firstStepKinds[kind]}</b>
            {note && <span>{note}</span>}
            <span className="quiet">
              {t('stepDue', { assignee: assignees[assignee], when: formatDate(dueOn, 'short') })}
              {status === 'belum' && ` · ${followUpStatuses.belum}`}
            </span>
            {dueOn < today && record.status !== 'jeda' && <StatusChip status="overdue" size="small" />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person({ record: { caseId, woman, actions } }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const can = useCan()
  const mayReveal = can('registry:reveal')
  const place = [woman.address, woman.rt && t('rt', { rt: woman.rt }), woman.villageName, woman.districtName]
    .filter(Boolean)
    .join(', ')
  return (
    <section className="tt-card stack" aria-labelledby="ibu">
      <h2 id="ibu">{t('person')}</h2>
      <Facts
        rows={[
          { label: t('birth'), value: woman.birthDate && formatDate(woman.birthDate, 'long') },
          {
            label: t('nik'),
            value: woman.nikMasked && (
              <RevealedValue caseId={caseId} field="nik" masked={woman.nikMasked} mayReveal={mayReveal} />
            ),
          },
          {
            label: t('phone'),
            value: woman.phoneMasked ? (
              <>
                <RevealedValue
                  caseId={caseId}
                  field="phone"
                  masked={woman.phoneMasked}
                  mayReveal={mayReveal}
                />
                {woman.phoneOwner && <span className="quiet">{phoneOwners[woman.phoneOwner]}</span>}
              </>
            ) : (
              woman.phoneOwner && phoneOwners[woman.phoneOwner]
            ),
          },
          { label: t('address'), value: place },
          { label: t('card'), value: woman.cardNumber?.replace(/^(\d{4})/, '$1 ') ?? null },
        ]}
      />
      {can('registry:complete') && actions.includes('completeData') && (
        <Link className="tt-button tt-button--soft" to="/usaha/$caseId/lengkapi" params={{ caseId }}>
          {t('correct')}
        </Link>
      )}
    </section>
  )
}

function Enterprise({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const { enterprise, entryPermits, groups } = record
  return (
    <section className="tt-card stack" aria-labelledby="usaha">
      <h2 id="usaha">{enterprise.name}</h2>
      <Facts
        rows={[
          ...enterprise.products.map(({ name, kindName, kbli2020, isMain }) => ({
            label: isMain ? t('product') : '',
            value: [name, kindName !== name && kindName, kbli2020 && t('kbli', { code: kbli2020 })]
              .filter(Boolean)
              .join(' · '),
          })),
          { label: t('runBy'), value: runBy[enterprise.runBy] },
          { label: t('sinceYear'), value: enterprise.sinceYear && String(enterprise.sinceYear) },
          {
            label: t('atEntry'),
            value: [
              record.stageAtEntry > 0 && t('atEntryStage', { stage: record.stageAtEntry }),
              ikmAtEntry[record.ikmAtEntry],
            ]
              .filter(Boolean)
              .join(' · '),
          },
          ...entryPermits.map(({ kind, number, holder, proof }) => ({
            label: permitKinds[kind],
            value: [
              number ?? (proof === 'belum_dilihat' ? t('permitUnseen') : null),
              holder && permitHolders[holder],
            ]
              .filter(Boolean)
              .join(' · '),
          })),
          ...groups.map(({ name }) => ({ label: t('groups'), value: name })),
        ]}
      />
    </section>
  )
}
