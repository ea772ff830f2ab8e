import { Button, Select } from '@mantine/core'
import { EmptyState, Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState, type SyntheticEvent } from 'react'
import { Dialog } from '../../shared/dialog'
import { fieldProps } from '../../shared/form/field-props'
import { readRefusal } from '../../shared/refusal'
import { Loaded, SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import './groups.css'

type JoinGroupProps = { caseId: string; name: string; onClose: () => void }

/** Puts a woman into one of the region's groups. */
export function JoinGroup({ caseId, name, onClose }: JoinGroupProps) {
  const t = useTranslations('groups.join')
  const groups = trpc.groups.list.useQuery({})
  return (
    <Dialog title={t('title', { name })} onClose={onClose}>
      <Loaded query={groups} skeleton={<Skeleton shape="row" count={2} />}>
        {(data) =>
          data.groups.length === 0 ? (
            <EmptyState title={t('empty')} />
          ) : (
            <JoinForm
              caseId={caseId}
              onClose={onClose}
              choices={data.groups.map((group) => ({
                value: group.id,
                label: t('option', { name: group.name, village: group.villageName }),
              }))}
            />
          )
        }
      </Loaded>
    </Dialog>
  )
}

type JoinFormProps = { caseId: string; choices: { value: string; label: string }[]; onClose: () => void }

function JoinForm({ caseId, choices, onClose }: JoinFormProps) {
  const t = useTranslations('groups.join')
  const utils = trpc.useUtils()
  const [groupId, setGroupId] = useState<string | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const join = trpc.groups.addMember.useMutation({
    onSuccess: async () => {
      await Promise.all([utils.groups.list.invalidate(), utils.cases.get.invalidate({ caseId })])
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsMissing(groupId === null)
    if (groupId !== null) join.mutate({ groupId, caseId })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Select
        {...fieldProps}
        label={t('pick')}
        searchable
        value={groupId}
        data={choices}
        error={isMissing && groupId === null ? t('missing') : undefined}
        onChange={setGroupId}
      />
      <SendError refusal={join.error ? readRefusal(join.error) : null} />
      <div className="dialog-acts">
        <Button type="submit" loading={join.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
