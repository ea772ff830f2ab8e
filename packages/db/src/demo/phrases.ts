import type { Condition, Problem, Topic } from '@titian/domain'

/** What a pendamping writes after a visit: short, concrete, kind. */
export const adviceOn: Readonly<Record<Topic, readonly string[]>> = {
  nib: [
    'Siapkan KTP dan nomor HP yang aktif, kita daftar NIB bersama di kantor desa.',
    'NIB sudah terbit, simpan cetakannya di map plastik supaya tidak lembap.',
    'Surel untuk OSS ditulis di buku catatan Ibu, jangan sampai lupa sandinya.',
    'Kode usaha di lampiran NIB sudah dibaca bersama, cocok dengan yang dibuat Ibu.',
    'Alamat di NIB disamakan dengan tempat produksi, fotonya sudah diambil dari depan.',
  ],
  pirt: [
    'Bawa KTP dan fotokopi NIB saat penyuluhan PKP, pendaftarannya gratis.',
    'Rancangan label dipakai juga untuk pengajuan PIRT, jadi kita rapikan dulu.',
    'Catat tanggal terbit PIRT di kalender dapur, perpanjangan disiapkan jauh hari.',
    'Jadwal pemeriksaan dapur menunggu kabar Dinkes, dapur tetap dijaga seperti sekarang.',
  ],
  halal: [
    'Nota bahan dikumpulkan dalam satu amplop untuk pendamping halal.',
    'Pilih tepung dan minyak yang sudah berlogo halal, bungkusnya difoto.',
    'Pendamping halal datang bersama saya, Ibu cukup menyiapkan daftar bahan.',
  ],
  produksi: [
    'Timbang adonan tiap kali buat supaya rasa dan ukurannya sama.',
    'Jemur di rak bertutup kasa, hasilnya lebih bersih dan cepat kering.',
    'Coba ukuran potong yang sama, gorengnya jadi matang merata.',
    'Minyak diganti setelah empat kali goreng, warnanya lebih cerah.',
    'Catat resep di kertas dan tempel di dapur, yang membantu jadi tahu takarannya.',
  ],
  kemasan: [
    'Label ditambah tanggal kedaluwarsa dan kode produksi, cukup pakai spidol tahan air.',
    'Pakai plastik yang lebih tebal dan tutup dengan mesin pres kelompok.',
    'Foto label depan dan belakang sudah diambil, dikirim ke Dinas hari ini.',
    'Nama desa dicantumkan di label, pembeli dari kota suka cerita asalnya.',
  ],
  harga: [
    'Hitung bersama: bahan, gas, kemasan, dan upah sendiri. Harga naik sedikit masih wajar.',
    'Upah tenaga Ibu jangan lupa dihitung, walau dikerjakan di rumah.',
    'Ukuran kecil dijual Rp10.000 supaya mudah dibeli anak sekolah.',
  ],
  pembukuan: [
    'Uang usaha disimpan di kaleng sendiri, dicatat tiap malam satu baris saja.',
    'Buku kas bulan ini sudah lengkap, lanjutkan dengan cara yang sama.',
    'Catat juga yang diambil untuk dapur, supaya kelihatan sisa bersihnya.',
  ],
  pemasaran: [
    'Titip di dua warung dekat dermaga dulu, hitung yang laku tiap Sabtu.',
    'Ikut bazar kecamatan bulan depan, siapkan lima puluh bungkus.',
    'Bawa contoh ke gerai oleh-oleh, saya temani waktu pertama.',
  ],
  online: [
    'Foto produk dekat jendela pagi hari, latar kain polos.',
    'Pesanan lewat WA dicatat supaya tidak tertukar.',
    'Pasang foto dan harga di status WA setiap Jumat.',
  ],
  modal: [
    'Pinjaman kelompok cukup untuk beli bahan sebulan, tidak perlu lebih.',
    'Simpan sedikit dari tiap penjualan untuk beli wajan kedua.',
  ],
  alat: [
    'Mesin pres pinjam dari kelompok hari Selasa dan Jumat.',
    'Kabel dirapikan dan dijauhkan dari air, tempat kerja jadi lebih aman.',
  ],
  kelompok: [
    'Beli bahan bersama kelompok supaya ongkos perahu terbagi.',
    'Ajak dua tetangga ikut membungkus, upahnya per bungkus.',
  ],
  keluarga: [
    'Pembagian kerja dengan keluarga dibicarakan, hari produksi Senin dan Kamis.',
    'Anak yang besar membantu mengantar pesanan sepulang sekolah, tidak mengganggu belajar.',
  ],
  lainnya: ['Data produksi diisi bersama, separuhnya sudah pernah dijawab dulu.'],
}

export const adviceWhenQuiet: readonly string[] = [
  'Bulan ini memang biasa sepi. Produksi dikurangi dulu, bahan kering tetap disimpan.',
  'Air pasang dan ikan sulit, jadi penjualan turun. Itu wajar menurut catatan bulan yang sama tahun lalu.',
  'Sambil sepi kita bereskan surat-surat, supaya siap waktu ramai.',
]

export const adviceWhenFull: readonly string[] = [
  'Pesanan ramai, ambil secukupnya agar mutunya tetap.',
  'Bulan ramai: simpan sebagian hasil untuk modal bulan sepi.',
]

export const adviceAfterFlood: readonly string[] = [
  'Air baru surut. Alat dicuci dan dijemur, bahan yang basah jangan dipakai.',
  'Setelah banjir, dapur dibersihkan dulu. Produksi mulai lagi pelan-pelan minggu depan.',
]

export const restAdvice: Readonly<Record<string, string>> = {
  musim: 'Ikan belum masuk, istirahat dulu. Saya datang lagi saat musimnya.',
  melahirkan: 'Selamat atas kelahirannya. Istirahat dulu, usaha dilanjutkan setelah Ibu kuat.',
  merawat: 'Ibu merawat orang tua dulu. Kita lanjut setelah keadaan tenang.',
  sakit: 'Semoga lekas sehat. Kalau perlu apa-apa, hubungi saya.',
  banjir: 'Rumah masih dibersihkan setelah banjir. Kita mulai lagi bulan depan.',
  modal_habis: 'Modal dikumpulkan dulu. Saya tanyakan kesempatan bantuan ke Dinas.',
}

export const problemsIn: Readonly<Record<Condition, readonly Problem[]>> = {
  ramai: ['tenaga', 'bahan_baku', 'kemasan', 'alat', 'jadwal_pkp'],
  biasa: [
    'bahan_baku',
    'modal',
    'kemasan',
    'ongkos',
    'sinyal',
    'akun_oss',
    'tenaga',
    'jadwal_pkp',
    'keluarga',
  ],
  sepi: ['pembeli_sepi', 'bahan_baku', 'modal', 'ongkos', 'listrik_air', 'kesehatan'],
  berhenti_sementara: ['bahan_baku', 'kesehatan'],
}

export const otherCauses: readonly string[] = [
  'Tempat jemur kena bayangan rumah baru di sebelah.',
  'Langganan di pasar pindah ke pasar baru.',
  'Gas sulit didapat dua minggu ini.',
]

export const absences: readonly string[] = [
  'Sedang ke kebun, bertemu tetangga',
  'Sedang mengantar anak ke Puskesmas',
]
