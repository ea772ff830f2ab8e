/** The frame, its states and what every screen can say. */
export const shell = {
  skip: 'Langsung ke isi',
  navigation: 'Menu utama',
  person: 'Akun saya: {name}, {duty}',
  dutyInUse: 'Tugas yang dipakai',
  switchTo: 'Ganti tugas',
  sessions: 'Sesi saya',
  password: 'Ganti kata sandi',
  help: 'Bantuan',
  signOut: 'Keluar',
  offline: 'Tidak ada sinyal. Yang sudah tampil tetap bisa dibaca; simpan lagi setelah tersambung.',
  backOnline: 'Tersambung lagi.',
  back: 'Kembali',
  retry: 'Coba lagi',
  home: 'Ke halaman awal',
  loading: 'Sedang memuat',
  reference: 'Nomor rujukan: {id}',
  failedTitle: 'Halaman ini belum bisa dibuka',
  failedText:
    'Ada yang tidak beres di sistem kami, bukan pada isian Anda. Coba lagi sebentar lagi. Kalau tetap begini, sebutkan nomor rujukan ini kepada Dinas.',
  unreachedTitle: 'Belum tersambung',
  unreachedText: 'Server tidak terjangkau. Periksa sinyal, lalu coba lagi.',
  sendFailed:
    'Belum tersimpan karena ada yang tidak beres di sistem kami. Isian Anda masih ada di sini; coba lagi.',
  sendUnreached:
    'Belum tersimpan karena tidak ada sambungan. Isian Anda masih ada di sini; coba lagi saat ada sinyal.',
  fixFields: 'Ada isian yang perlu diperbaiki. Lihat yang bertanda merah.',
  forbiddenTitle: 'Bagian ini bukan tugas Anda',
  forbiddenText: 'Halaman ini dipakai oleh tugas lain. Kalau menurut Anda keliru, hubungi Dinas.',
  notFoundTitle: 'Tidak ditemukan',
  notFoundText: 'Halaman atau data ini tidak ada, atau bukan bagian dari tugas Anda.',
  laterTitle: 'Halaman untuk {duty} menyusul',
  laterText:
    'Akun Anda sudah benar. Layar untuk tugas ini sedang disiapkan; kami kabari lewat Dinas bila sudah bisa dipakai.',
  demo: 'Data contoh',
  optional: 'boleh kosong',
  cancel: 'Batal',
  close: 'Tutup',
  save: 'Simpan',
  saving: 'Menyimpan…',
  waiting: 'menunggu',
  loadMore: 'Muat lagi',
  print: 'Cetak',
  asOf: 'Per {when}',
} as const

/** Duties as the office says them. */
export const duty = {
  entrepreneur: 'Pelaku usaha',
  mentor: 'Pendamping',
  verifier: 'Verifikator Dinas',
  head: 'Kepala bidang',
  partner: 'Dinas mitra',
  province: 'Provinsi',
  provinceData: 'Data provinsi',
  admin: 'Pengelola akun',
} as const

export const navigation = {
  today: 'Hari ini',
  logVisit: 'Catat kunjungan',
  register: 'Daftarkan',
  queue: 'Antrean',
  attention: 'Perlu dilihat',
  cases: 'Dampingan',
  mentors: 'Pendamping',
  groups: 'Kelompok',
  regencyBoard: 'Pantauan',
  board: 'Pantauan',
  statistics: 'Angka resmi',
  accounts: 'Akun',
  help: 'Bantuan',
} as const
