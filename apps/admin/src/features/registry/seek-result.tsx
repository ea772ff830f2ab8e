import { Button } from '@mantine/core'
import { EmptyState, Notice } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Answers } from '../../shared/use-me'

type SeekResultProps = {
  found: Answers['registry']['findDuplicates']
  onContinue: (seen: string[]) => void
  onAgain: () => void
}

/** Whom the search found, by initials; each is the same woman or is not. */
export function SeekResult({ found, onContinue, onAgain }: SeekResultProps) {
  const t = useTranslations('register')
  const [others, setOthers] = useState<string[]>([])
  const [sameId, setSameId] = useState<string | null>(null)
  const same = found.matches.find(({ id }) => id === sameId)
  const open = found.matches.filter(({ id }) => !others.includes(id))
  if (same) {
    return (
      <EmptyState
        title={t('sameTitle')}
        hint={t('sameText', { who: same.mentorName ?? t('sameOffice') })}
        action={<Button onClick={onAgain}>{t('seekAgain')}</Button>}
      />
    )
  }
  return (
    <div className="column">
      {found.isElsewhere && (
        <Notice tone="waiting" title={t('elsewhere')}>
          {t('elsewhereText')}
        </Notice>
      )}
      {open.length > 0 && (
        <section className="stack" aria-labelledby="mirip">
          <h2 id="mirip">{t('matches')}</h2>
          <p className="quiet match-lead">{t('matchesLead')}</p>
          {open.map(({ id, initials, villageName, mentorName, matchedBy }) => (
            <div key={id} className="tt-card match">
              <p>
                <b>{initials}</b> · {villageName}
              </p>
              <p className="quiet">
                {t(`matchBy.${matchedBy}`)} ·{' '}
                {mentorName ? t('matchMentor', { name: mentorName }) : t('matchFree')}
              </p>
              <div className="match-acts">
                <Button variant="default" onClick={() => setSameId(id)}>
                  {t('same')}
                </Button>
                {matchedBy !== 'nik' && (
                  <Button variant="light" onClick={() => setOthers([...others, id])}>
                    {t('notSame')}
                  </Button>
                )}
              </div>
            </div>
          ))}
        </section>
      )}
      {open.length === 0 && (
        <>
          {found.matches.length === 0 && !found.isElsewhere && (
            <Notice tone="verified" role="status">
              {t('noMatch')}
            </Notice>
          )}
          <Button size="lg" onClick={() => onContinue(found.matches.map(({ id }) => id))}>
            {t('start')}
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={onAgain}>
        {t('seekAgain')}
      </Button>
    </div>
  )
}
