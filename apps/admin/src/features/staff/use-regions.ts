import { trpc } from '../../shared/trpc'

/** The regencies by code. */
export const useRegions = (): { value: string; label: string }[] => {
  const { data } = trpc.reference.offices.useQuery({}, { staleTime: Infinity })
  return (data?.offices ?? [])
    .filter(({ regencyCode }) => regencyCode.includes('.'))
    .map(({ regencyCode, regionName }) => ({ value: regencyCode, label: regionName }))
    .sort((one, other) => (one.value < other.value ? -1 : 1))
}

/** The partner offices of a regency. */
export const usePartnerOffices = (regencyCode: string): { value: string; label: string }[] => {
  const { data } = trpc.reference.partnerOffices.useQuery({}, { staleTime: Infinity })
  return (data?.offices ?? [])
    .filter((office) => office.regencyCode === regencyCode)
    .map(({ id, name }) => ({ value: id, label: name }))
}
