/** BPS codes beside Kemendagri's: joined by table, because 64.02 is 6403 and 64.07 is 6402. */
export const bpsCodes: Readonly<Record<string, string>> = {
  '64': '64',
  '64.01': '6401',
  '64.02': '6403',
  '64.03': '6405',
  '64.07': '6402',
  '64.08': '6404',
  '64.09': '6409',
  '64.11': '6411',
  '64.71': '6471',
  '64.72': '6472',
  '64.74': '6474',
}

/** Splits of districts; the day is not known and stays so until somebody reads the regulation. */
export const areaChanges = [
  {
    predecessor_code: '64.02.13',
    successor_code: '64.02.20',
    effective_on: null,
    basis:
      'Pemekaran Samboja menjadi Samboja dan Samboja Barat; tanggal belum diketahui (daftar Kemendagri 2025)',
  },
  {
    predecessor_code: '64.02.08',
    successor_code: '64.02.19',
    effective_on: null,
    basis:
      'Pemekaran Kota Bangun menjadi Kota Bangun dan Kota Bangun Darat; tanggal belum diketahui (daftar Kemendagri 2025)',
  },
] as const
