import { Button, Radio, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { EmptyState, Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState, type SyntheticEvent } from 'react'
import { Dialog } from '../../shared/dialog'
import { QuickReason } from '../../shared/quick-reason'
import { readRefusal } from '../../shared/refusal'
import { Loaded, SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { availableMentors, matchesWords, type StaffRow } from './staff-row'
import './staff.css'

type ReassignMentorProps = {
  caseId: string
  /** Whose case it is, as the dialog's title names her. */
  name: string
  currentId: string | null
  currentName: string | null
  onClose: () => void
  onDone?: ((mentorName: string) => void) | undefined
}

/** Gives a case to another mentor: who, with how many cases already, and why. */
export function ReassignMentor({
  caseId,
  name,
  currentId,
  currentName,
  onClose,
  onDone,
}: ReassignMentorProps) {
  const t = useTranslations('staff.reassign')
  const staff = trpc.staff.list.useQuery({})
  return (
    <Dialog title={t('title', { name })} onClose={onClose} isWide>
      <p className="staff-text mentor-now">
        {currentName ? t('current', { name: currentName }) : t('currentNone')}
      </p>
      <Loaded query={staff} skeleton={<Skeleton shape="row" count={3} />}>
        {(data) => {
          const mentors = availableMentors(data.staff, currentId)
          if (mentors.length === 0) return <EmptyState title={t('empty')} />
          return <ReassignForm caseId={caseId} mentors={mentors} onClose={onClose} onDone={onDone} />
        }}
      </Loaded>
    </Dialog>
  )
}

type ReassignFormProps = Pick<ReassignMentorProps, 'caseId' | 'onClose' | 'onDone'> & {
  mentors: readonly StaffRow[]
}

function ReassignForm({ caseId, mentors, onClose, onDone }: ReassignFormProps) {
  const t = useTranslations('staff.reassign')
  const tStaff = useTranslations('staff')
  const utils = trpc.useUtils()
  const [mentorId, setMentorId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const chosen = mentors.find(({ id }) => id === mentorId)
  const assign = trpc.cases.assign.useMutation({
    onSuccess: async () => {
      await Promise.all([utils.cases.invalidate(), utils.staff.list.invalidate(), utils.figures.invalidate()])
      onDone?.(chosen?.name ?? '')
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsMissing(!chosen)
    if (chosen) assign.mutate({ caseId, mentorId: chosen.id, reason })
  }
  const refusal = assign.error ? readRefusal(assign.error) : null
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <MentorChoice
        mentors={mentors}
        value={mentorId}
        onChange={setMentorId}
        error={isMissing && !chosen ? t('pickMissing') : undefined}
      />
      <QuickReason
        label={t('reason')}
        quick={[t('quick.near'), t('quick.balance'), t('quick.ended'), t('quick.asked')]}
        value={reason}
        error={refusal?.fields['reason']}
        onChange={setReason}
      />
      <p className="staff-text quiet">{t('lead')}</p>
      <SendError refusal={refusal} />
      <div className="dialog-acts">
        <Button type="submit" loading={assign.isPending}>
          {chosen ? t('save', { name: chosen.name }) : t('saveNone')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {tStaff('cancel')}
        </Button>
      </div>
    </form>
  )
}

type MentorChoiceProps = {
  mentors: readonly StaffRow[]
  value: string | null
  error: string | undefined
  onChange: (mentorId: string) => void
}

function MentorChoice({ mentors, value, error, onChange }: MentorChoiceProps) {
  const t = useTranslations('staff')
  const [words, setWords] = useState('')
  return (
    <div className="stack mentor-choice">
      {mentors.length > 6 && (
        <TextInput
          type="search"
          aria-label={t('reassign.search')}
          placeholder={t('reassign.search')}
          value={words}
          autoComplete="off"
          leftSection={<IconSearch size={20} aria-hidden />}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      <Radio.Group label={t('reassign.pick')} value={value} onChange={onChange} error={error}>
        <div className="mentor-choice-list">
          {mentors
            .filter((mentor) => mentor.id === value || matchesWords(mentor, words))
            .map((mentor) => (
              <Radio
                size="md"
                key={mentor.id}
                value={mentor.id}
                label={mentor.name}
                description={[mentor.position, t('cases', { count: mentor.openCases ?? 0 })]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
        </div>
      </Radio.Group>
    </div>
  )
}
