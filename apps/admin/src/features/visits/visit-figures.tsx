import { Button } from '@mantine/core'
import { daysBetween, keysOf, monthMoods, salesRanges, witaDay, type SalesRange } from '@titian/domain'
import { formatDate } from '@titian/ui'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf, type Choice } from '../../shared/form/choice-chips'
import { CountStepper } from '../../shared/form/count-stepper'
import { FormSection } from '../../shared/form/form-section'
import type { VisitCase, VisitValues } from './visit-values'

const staleAfterDays = 75
const workforceParts = ['womenFamily', 'womenPaid', 'menFamily', 'menPaid'] as const
const ranges = keysOf(salesRanges).map((key): Choice<SalesRange> => ({ key, word: salesRanges[key].label }))

/** This week's figures: folded, unless the last reading is about three visits old. */
export function VisitFigures({ record }: { record: VisitCase }) {
  const t = useTranslations('visits')
  const { field } = useController<VisitValues, 'figures'>({ name: 'figures' })
  const { lastSales, lastWorkforce } = record
  const isStale =
    lastSales === null || daysBetween(lastSales.recordedOn, witaDay(new Date())) > staleAfterDays
  const [isOpen, setOpen] = useState(isStale || field.value !== null)
  const figures = field.value
  const salesKey = lastSales ? keysOf(salesRanges).find((key) => key === lastSales.rangeKey) : undefined
  if (!isOpen) {
    return (
      <FormSection
        title={t('figures')}
        lead={
          lastSales &&
          t('figuresLast', { when: formatDate(lastSales.recordedOn, 'short'), sales: lastSales.label })
        }
      >
        <Button variant="light" onClick={() => setOpen(true)}>
          {t('figuresOpen')}
        </Button>
      </FormSection>
    )
  }
  return (
    <FormSection
      title={t('figures')}
      lead={
        lastSales &&
        t('figuresLast', { when: formatDate(lastSales.recordedOn, 'short'), sales: lastSales.label })
      }
    >
      <ChoiceChips
        label={t('week')}
        choices={choicesOf(monthMoods, keysOf(monthMoods))}
        value={figures?.week}
        onChange={(week) =>
          field.onChange({
            week,
            salesPerDay: figures ? figures.salesPerDay : (salesKey ?? null),
            workforce: figures?.workforce ?? null,
          })
        }
      />
      {figures && (
        <>
          <ChoiceChips
            label={t('sales')}
            choices={[...ranges, { key: 'none', word: t('salesUnknown') }]}
            value={figures.salesPerDay ?? 'none'}
            onChange={(key) => field.onChange({ ...figures, salesPerDay: key === 'none' ? null : key })}
          />
          <ChoiceChips
            label={t('workforce')}
            choices={[
              {
                key: 'same',
                word: lastWorkforce
                  ? t('workforceSame', { when: formatDate(lastWorkforce.recordedOn, 'short') })
                  : t('salesUnknown'),
              },
              { key: 'changed', word: t('workforceChanged') },
            ]}
            value={figures.workforce === null ? 'same' : 'changed'}
            onChange={(key) =>
              field.onChange({ ...figures, workforce: key === 'same' ? null : countsOf(lastWorkforce) })
            }
          />
          {figures.workforce !== null && (
            <div className="stack">
              {workforceParts.map((part) => (
                <CountStepper
                  key={part}
                  label={t(part)}
                  value={figures.workforce?.[part] ?? 0}
                  onChange={(count) =>
                    field.onChange({
                      ...figures,
                      workforce: { ...countsOf(figures.workforce), [part]: count },
                    })
                  }
                />
              ))}
            </div>
          )}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              field.onChange(null)
              setOpen(false)
            }}
          >
            {t('figuresClose')}
          </button>
        </>
      )}
    </FormSection>
  )
}

type Counts = Record<(typeof workforceParts)[number], number>

const countsOf = (known: Counts | null): Counts => ({
  womenFamily: known?.womenFamily ?? 1,
  womenPaid: known?.womenPaid ?? 0,
  menFamily: known?.menFamily ?? 0,
  menPaid: known?.menPaid ?? 0,
})
