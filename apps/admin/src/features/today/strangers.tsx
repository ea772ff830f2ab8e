import { useDebouncedValue } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { trpc } from '../../shared/trpc'

/** Below the own rows: women of the office whom others mentor, by initials only, and the way to register. */
export function Strangers({ text }: { text: string }) {
  const t = useTranslations('today')
  const [settled] = useDebouncedValue(text.trim(), 400)
  const query = trpc.registry.search.useQuery({ text: settled }, { enabled: settled.length >= 3 })
  const people = (query.data?.people ?? []).filter(({ caseId }) => caseId === null)
  return (
    <div className="strangers">
      {people.length > 0 && (
        <section aria-labelledby="orang-lain">
          <h2 id="orang-lain">{t('strangers')}</h2>
          <p className="quiet">{t('strangersHint')}</p>
          <ul>
            {people.map(({ initials, villageName, mentorName }, index) => (
              <li key={`${initials} ${villageName} ${index}`}>
                <b>{initials}</b> {villageName} ·{' '}
                <span className="quiet">
                  {mentorName ? t('strangerMentor', { name: mentorName }) : t('strangerFree')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {settled.length >= 3 && (
        <Link className="strangers-register" to="/daftarkan">
          <IconUserPlus size={22} aria-hidden /> {t('registerText', { text: settled })}
        </Link>
      )}
    </div>
  )
}
