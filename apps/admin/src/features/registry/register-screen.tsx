import { useState } from 'react'
import type { DefaultValues } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { forgetDraft } from '../../shared/form/draft'
import { PageHead } from '../../shared/page-head'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { RegisterForm } from './register-form'
import {
  blankRegistration,
  draftKey,
  nobodySought,
  unfinishedRegistration,
  type RegisterValues,
  type Sought,
} from './register-values'
import { Registered } from './registered'
import { SeekFirst } from './seek-first'
import { SeekResult } from './seek-result'
import { useParts } from './use-parts'
import './registry.css'

type Stage =
  | { is: 'seek' }
  | { is: 'found'; at: number; sought: Sought; found: Answers['registry']['findDuplicates'] }
  | { is: 'form'; start: DefaultValues<RegisterValues> }
  | { is: 'done'; answer: Answers['registry']['register']; name: string }

/** Search first, then the form, then her card. An unfinished form of this tab opens again where it was. */
export function RegisterScreen() {
  const t = useTranslations('register')
  const utils = trpc.useUtils()
  const parts = useParts()
  const [reached, setStage] = useState<Stage>(unfinished)
  const stage = hasLeftMatches(reached, parts.at) ? unfinished() : reached
  const seekAgain = () => {
    forgetDraft(draftKey)
    parts.go(0)
    setStage({ is: 'seek' })
  }
  const showDuplicates = async (values: Partial<RegisterValues>, name: string) => {
    const sought: Sought = {
      name,
      nik: values.woman?.nik ?? null,
      phone: values.woman?.phone ?? null,
      villageCode: values.woman?.villageCode ?? null,
      seen: [],
    }
    const found = await utils.registry.findDuplicates.fetch(
      { name, nik: sought.nik, phone: sought.phone, villageCode: sought.villageCode },
      { staleTime: 0 },
    )
    setStage({ is: 'found', at: parts.at, sought, found })
  }
  if (stage.is === 'done') return <Registered answer={stage.answer} name={stage.name} onAnother={seekAgain} />
  return (
    <div className="column column--middle">
      {stage.is === 'form' ? (
        <PageHead title={t('title')} />
      ) : (
        <PageHead title={t('seekTitle')} above={t('title')} lead={t('seekLead')} />
      )}
      {stage.is === 'seek' && (
        <SeekFirst onFound={(sought, found) => setStage({ is: 'found', at: parts.at, sought, found })} />
      )}
      {stage.is === 'found' && (
        <SeekResult
          found={stage.found}
          onAgain={seekAgain}
          onContinue={(seen) => {
            if (!unfinishedRegistration().id) parts.go(0)
            setStage({
              is: 'form',
              start: { ...blankRegistration({ ...stage.sought, seen }), ...withSeen(seen) },
            })
          }}
        />
      )}
      {stage.is === 'form' && (
        <RegisterForm
          start={stage.start}
          parts={parts}
          onDone={(answer, name) => {
            parts.go(0)
            setStage({ is: 'done', answer, name })
            window.scrollTo(0, 0)
          }}
          onDuplicate={(name) => void showDuplicates(unfinishedRegistration(), name)}
        />
      )}
    </div>
  )
}

/** The unfinished form of this tab, or the search. */
const unfinished = (): Stage => {
  const kept = unfinishedRegistration()
  return kept.id ? { is: 'form', start: { ...blankRegistration(nobodySought), ...kept } } : { is: 'seek' }
}

// Back from the matches that the server found at the end leads into the form again.
const hasLeftMatches = (stage: Stage, at: number): boolean => stage.is === 'found' && stage.at !== at

// After the server found someone new, the form goes on with all that was typed and the matches that were looked at.
const withSeen = (seen: string[]): Partial<RegisterValues> => {
  const kept = unfinishedRegistration()
  return kept.id ? { ...kept, duplicatesSeen: seen } : {}
}
