/** Words that every form shares. */
export const form = {
  more: 'Tambah {label}',
  less: 'Kurangi {label}',
  kept: 'Isian tersimpan di jendela ini {time}',
  notKept: 'Isian belum tersimpan',
  progress: '{done, number} dari {total, number} terisi',
  stepOf: 'Bagian {step, number} dari {total, number}',
  notKnown: 'Belum tahu',
  next: 'Lanjut',
  back: 'Kembali',
  nextVisit: 'Kunjungan berikut',
  nextIn: '{days, number} hari · {when}',
  nextPick: 'Pilih tanggal',
  nextNone: 'Belum ditentukan',
  nextDay: 'Tanggal kunjungan berikut',
} as const
