import type { Random } from './random'

/** What a verifier asks to be mended: what is seen, and what helps. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  label_pangan: [
    'Foto label belakang buram, tanggal kedaluwarsa belum terbaca. Mohon foto ulang dekat jendela.',
    'Berat bersih belum ada di label. Tambahkan, lalu foto depan dan belakang.',
  ],
  label_kriya: ['Cara merawat belum ada di label. Tambahkan satu baris, lalu foto lagi.'],
  nib: ['Foto NIB terpotong di bagian nomor. Mohon kirim halaman pertama utuh.'],
  nib_atas_nama: ['Nama pada NIB belum terbaca. Mohon foto bagian atas saja.'],
  kbli: ['Lampiran NIB halaman dua belum ikut. Kode usahanya ada di sana.'],
  izin_risiko: ['Yang terkirim halaman NIB. Mohon kirim Sertifikat Standar dari akun OSS.'],
  alamat: ['RT di NIB berbeda dengan catatan kunjungan. Mohon cocokkan dulu dengan Ibu.'],
  pirt: ['Tanggal terbit di formulir berbeda dengan suratnya. Mohon periksa lagi.'],
  pkp: ['Sertifikat belum memuat nilai. Mohon kirim halaman belakangnya.'],
  halal: ['Nomornya masih nomor daftar. Tunggu sertifikat BPJPH yang diawali ID.'],
  pembukuan: ['Baru dua bulan yang terfoto. Mohon tambah satu bulan lagi.'],
  harga_pokok_kriya: ['Upah tenaga Ibu belum dihitung. Tambahkan satu baris.'],
  mutu_kriya: ['Baru dua barang di foto. Mohon foto tiga barang sejenis berdampingan.'],
}

const otherwise = [
  'Fotonya agak gelap. Mohon foto ulang di tempat terang.',
  'Halaman kedua belum ikut terkirim.',
]

export const reasonFor = (random: Random, key: string): string => random.pick(reasons[key] ?? otherwise)
