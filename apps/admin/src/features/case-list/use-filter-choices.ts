import { useTranslations } from 'use-intl'
import { trpc } from '../../shared/trpc'
import { useCan } from '../../shared/use-me'

const forTheDay = { staleTime: Infinity } as const

/** What the three filters offer: stages in force, districts of the region, mentors with their caseload. */
export const useFilterChoices = () => {
  const t = useTranslations('caseList')
  const can = useCan()
  const pathways = trpc.reference.pathways.useQuery({}, forTheDay)
  const areas = trpc.reference.areas.useQuery({}, forTheDay)
  const staff = trpc.staff.list.useQuery({}, { enabled: can('staff:read') })
  const names = new Map<number, string[]>()
  for (const { stages } of pathways.data?.pathways ?? []) {
    for (const { number, name } of stages)
      names.set(number, [...new Set([...(names.get(number) ?? []), name])])
  }
  return {
    stages: [
      { value: '0', label: t('stageNone') },
      ...[...names].map(([stage, known]) => ({
        value: String(stage),
        label: t('stageOption', { stage: String(stage), name: known.join(' / ') }),
      })),
    ],
    districts: areas.data?.districts.map(({ code, name }) => ({ value: code, label: name })) ?? [],
    mentors:
      staff.data?.staff
        .filter(({ duties, status }) => duties.includes('mentor') && status === 'active')
        .map(({ id, name, openCases }) => ({
          value: id,
          label: t('mentorOption', { name, count: String(openCases ?? 0) }),
        })) ?? [],
  }
}
