import { Button } from '@mantine/core'
import { keysOf, monthMoods, salesRanges, type MonthMood, type SalesRange } from '@titian/domain'
import { Controller, useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, type Choice } from '../../shared/form/choice-chips'
import { CountStepper } from '../../shared/form/count-stepper'
import { FormSection } from '../../shared/form/form-section'
import type { RegisterValues } from './register-values'

const workforceParts = ['womenFamily', 'womenPaid', 'menFamily', 'menPaid'] as const
const ranges = keysOf(salesRanges).map((key): Choice<SalesRange> => ({ key, word: salesRanges[key].label }))

/** Who helps, which months are busy, what a day of an ordinary week brings. */
export function PartFigures() {
  const t = useTranslations('register')
  const words = useTranslations('visits')
  const form = useFormContext<RegisterValues>()
  const workforce = useController<RegisterValues, 'workforce'>({ name: 'workforce' }).field
  return (
    <>
      <FormSection title={t('workforce')} lead={t('workforceHelp')}>
        {workforceParts.map((part) => (
          <CountStepper
            key={part}
            label={words(part)}
            value={workforce.value[part]}
            onChange={(count) => workforce.onChange({ ...workforce.value, [part]: count })}
          />
        ))}
      </FormSection>
      <MonthField />
      <FormSection title={t('sales')}>
        <Controller
          control={form.control}
          name="salesPerDay"
          render={({ field }) => (
            <ChoiceChips
              label={t('sales')}
              isLabelHidden
              help={t('salesHelp')}
              choices={[...ranges, { key: 'none', word: t('salesUnknown') }]}
              value={field.value ?? 'none'}
              onChange={(key) => field.onChange(key === 'none' ? null : key)}
            />
          )}
        />
      </FormSection>
    </>
  )
}

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'Mei',
  'Jun',
  'Jul',
  'Agu',
  'Sep',
  'Okt',
  'Nov',
  'Des',
] as const
const after = { biasa: 'ramai', ramai: 'sepi', sepi: 'biasa' } as const satisfies Record<MonthMood, MonthMood>

function MonthField() {
  const t = useTranslations('register')
  const { field, fieldState } = useController<RegisterValues, 'months'>({ name: 'months' })
  const months = field.value
  return (
    <FormSection title={t('months')} lead={months && t('monthsHelp')}>
      {months === null ? (
        <Button variant="light" onClick={() => field.onChange(monthNames.map(() => 'biasa'))}>
          {t('monthsFill')}
        </Button>
      ) : (
        <>
          <div className="months">
            {monthNames.map((month, index) => {
              const mood = months[index] ?? 'biasa'
              return (
                <button
                  key={month}
                  type="button"
                  className={`month month--${mood}`}
                  aria-label={t('month', { month, mood: monthMoods[mood] })}
                  onClick={() =>
                    field.onChange(months.map((known, at) => (at === index ? after[mood] : known)))
                  }
                >
                  <b>{month}</b>
                  <span>{monthMoods[mood]}</span>
                </button>
              )
            })}
          </div>
          <button type="button" className="text-button" onClick={() => field.onChange(null)}>
            {t('monthsClear')}
          </button>
        </>
      )}
      {fieldState.error && <p className="choice-error">{fieldState.error.message}</p>}
    </FormSection>
  )
}
