import type { FollowUpKind } from '@titian/domain'
import { criterionKey } from '../../shared/criterion-key'

/** The step that brings a criterion nearer, by the criterion's key (`industri.pirt` → `pirt`). */
const stepFor: Readonly<Record<string, FollowUpKind>> = {
  identitas: 'data_ktp',
  npwp: 'data_ktp',
  nib: 'nib',
  nib_atas_nama: 'nib',
  kbli: 'nib',
  izin_risiko: 'nib',
  alamat: 'nib',
  kontak_nib: 'pulihkan_surel',
  pkp: 'daftar_pkp',
  pirt: 'ajukan_pirt',
  cppb: 'benahi_dapur',
  slhs: 'benahi_dapur',
  keselamatan: 'benahi_dapur',
  label_pangan: 'perbaiki_label',
  label_kriya: 'perbaiki_label',
  halal: 'ajukan_halal',
  mutu_kriya: 'foto_produk',
  mutu_barang: 'foto_produk',
  pembukuan: 'buku_kas',
  harga_pokok_kriya: 'hitung_harga',
  harga_pokok_barang: 'hitung_harga',
  merek: 'daftar_merek',
  data_produksi: 'data_ikm',
  golongan_industri: 'data_ikm',
  ikm_terdaftar: 'data_ikm',
}

type Stages = readonly { criteria: readonly { criterionId: string; plank: string; kind: string }[] }[]

/** Up to three steps for the nearest criteria that are neither met nor with the office, those already open left out. */
export const suggestSteps = (stages: Stages, openKinds: readonly FollowUpKind[]): FollowUpKind[] => {
  const kinds = stages
    .flatMap(({ criteria }) => criteria)
    .filter(({ plank, kind }) => plank !== 'met' && plank !== 'waiting' && kind !== 'advice')
    .map(({ criterionId }) => stepFor[criterionKey(criterionId)])
    .filter((kind) => kind !== undefined)
  return [...new Set(kinds)].filter((kind) => !openKinds.includes(kind)).slice(0, 3)
}
