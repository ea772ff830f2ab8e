import { Kbd } from '@mantine/core'
import { useTranslations } from 'use-intl'

type KeyHintProps = { isOn: boolean; onChange: (isOn: boolean) => void }

/** Which keys decide, and the switch that turns them off (WCAG 2.1.4). */
export function KeyHint({ isOn, onChange }: KeyHintProps) {
  const t = useTranslations('queue')
  return (
    <div className="queue-keys">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {t('keys')}
      </label>
      {isOn && (
        <span>
          <Kbd>T</Kbd> {t('keyAccept')} <Kbd>K</Kbd> {t('keyReturn')} <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keyMove')}
        </span>
      )}
    </div>
  )
}
