import type { FollowUpKind, PermitKind } from '@titian/domain'
import type { ProductKind } from './register-values'

const edibleGroups: readonly ProductKind['group'][] = ['food', 'beverage']

/** The steps that the rules of her product put first, permits that she already has left out. */
export const suggestFirstSteps = (
  kind: ProductKind | undefined,
  permits: readonly PermitKind[],
): FollowUpKind[] => {
  const isEdible = kind !== undefined && edibleGroups.includes(kind.group)
  const needed: (FollowUpKind | false)[] = [
    !permits.includes('nib') && 'nib',
    kind?.permitRoute === 'pirt' && !permits.includes('pirt') && 'daftar_pkp',
    kind?.permitRoute === 'pirt' && !permits.includes('pirt') && 'ajukan_pirt',
    isEdible && kind.isPackaged !== false && 'perbaiki_label',
    isEdible && !permits.includes('halal') && 'ajukan_halal',
    'hitung_harga',
    'buku_kas',
    'foto_produk',
  ]
  return needed.filter((step) => step !== false).slice(0, 5)
}
