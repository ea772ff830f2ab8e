/** Angka resmi: figures of other bodies, never added to ours. */
export const statistics = {
  title: 'Angka resmi dari lembaga lain',
  lead: 'Setiap angka punya cara hitung dan tahunnya sendiri. Tidak satu pun dijumlahkan dengan angka program.',
  loading: 'Memuat angka resmi',
  emptyTitle: 'Belum ada angka resmi',
  emptyHint: 'Angka dimasukkan bersama data rujukan saat pemasangan.',
  sections: {
    register: 'Daftar IKM di Disperindagkop',
    imk: 'Industri mikro dan kecil menurut survei BPS',
    pekka: 'Perempuan kepala keluarga (Pekka)',
    ipg: 'Indeks Pembangunan Gender (IPG)',
    other: 'Angka lain',
  },
  leads: {
    register: 'Sebuah daftar di kantor: unit usaha yang pernah tercatat, laki-laki dan perempuan.',
    imk: 'Perkiraan dari survei: semua usaha industri dengan 1–19 tenaga kerja, berizin atau belum.',
    pekka: 'Catatan kependudukan, tidak semuanya punya usaha.',
    ipg: 'Dibaca sebagai sejarah dan arah. Makin dekat 100 makin setara.',
    other: '',
  },
  area: 'Daerah',
  national: 'Indonesia',
  value: 'Nilai',
  series: 'Seri {series}',
  seriesUnnamed: 'Seri tidak disebut',
  ipgNotOurs:
    'IPG membandingkan umur, sekolah, dan pengeluaran seluruh perempuan dengan laki-laki di satu daerah. Pendampingan ratusan usaha menggerakkannya sangat sedikit; jangan dijadikan target program.',
  notPublished: '–',
  seriesNote: 'Dua seri tidak boleh dibandingkan: umur harapan hidupnya dihitung dari sensus yang berbeda.',
  rankOf: 'IPG Kalimantan Timur, {year}, seri {series}',
  openSource: 'Buka sumber: {source} (tab baru)',
  whyTitle: 'Mengapa berbeda?',
  why: {
    register: {
      title: 'Daftar Disperindagkop: yang pernah tercatat',
      text: 'Menghitung unit usaha yang masuk daftar, kapan pun dan siapa pun pemiliknya. Daftar bukan penetapan hukum, dan yang berhenti usaha tidak selalu dicoret.',
    },
    survey: {
      title: 'BPS: yang diperkirakan dari survei',
      text: 'Menghitung semua usaha industri dengan 1–19 tenaga kerja, juga dapur tanpa izin. Angkanya perkiraan untuk seluruh daerah, bukan daftar nama.',
    },
    ours: {
      title: 'Program ini: yang didampingi dan diverifikasi',
      text: 'Hanya perempuan yang didampingi, dan baru dihitung IKM setelah buktinya diperiksa orang kedua. Jumlahnya kecil karena setiap angka punya nama dan bukti.',
    },
    workers: {
      title: 'Unit usaha bukan orang',
      text: 'Satu unit bisa berisi beberapa pekerja. 4.774 unit dan 9.011 tenaga kerja adalah daftar yang sama, dihitung dua cara.',
    },
  },
} as const
