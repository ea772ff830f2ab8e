import { trpc } from '../../shared/trpc'

/** The regencies by code, as the published statistics name them: the only reference list that every duty may read. */
export const useRegions = (): { value: string; label: string }[] => {
  const { data } = trpc.reference.statistics.useQuery({}, { staleTime: Infinity })
  const names = new Map<string, string>()
  for (const { areaCode, areaName } of data?.statistics ?? []) {
    if (areaCode?.includes('.')) names.set(areaCode, areaName)
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => (one.value < other.value ? -1 : 1))
}
