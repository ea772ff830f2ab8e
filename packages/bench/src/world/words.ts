const list = (text: string): string[] => text.split(/\s+/).filter(Boolean)

export const givenNames =
  list(`Aisyah Aminah Anisah Arbainah Asmawati Asnah Asiah Badariah Barlian Darmawati Dewi Endang Erna Fatimah
  Faridah Halimah Hamidah Hartati Hasnah Herlina Ida Ipah Isnawati Jamilah Jubaidah Juriah Kamariah Kartini Khadijah
  Lina Maimunah Mariana Marlina Masitah Megawati Misnah Murni Nani Norhayati Nurjanah Nuraini Patimah Rabiah Rahmah
  Ratna Rohani Rosita Rukiah Rusmini Saidah Salasiah Salmah Sarinah Siti Sopiah Sri Sumarni Suryani Syamsiah Wahidah`)

export const familyNames =
  list(`Anggraini Aprilia Astuti Azizah Damayanti Fitriani Handayani Hasanah Hidayati Indrawati Kartika Khotimah
  Lestari Maharani Maulida Mulyani Ningsih Oktaviani Permatasari Purnamasari Puspitasari Rahayu Ramadhani Safitri
  Setyowati Utami Wahyuni Wulandari Yuliana Zahrah`)

export const businessNames =
  list(`Amplang Kerupuk Abon Keripik Peyek Kopi Sambal Bumbu Brownies Bingka Lempok Jamu Batik Tenun Anyaman
  Manik Seraung Katering Warung Jahit`)

export const brands = list(
  `Berkah Barokah Bunda Cahaya Melati Anggrek Kenanga Mutiara Mahakam Rezeki Pesut Ulin`,
)

export const advices = [
  'Uang usaha disimpan di kaleng sendiri, dicatat tiap malam satu baris saja.',
  'Hitung bersama: bahan, gas, kemasan, dan upah sendiri.',
  'Titip di dua warung dekat dermaga dulu, hitung yang laku tiap Sabtu.',
  'Foto produk dekat jendela pagi hari, latar kain polos.',
  'Label diganti: berat bersih dan tanggal baik digunakan harus ada.',
  'Daftar penyuluhan ke Puskesmas, bawa KTP dan NIB.',
  'Beli bahan bersama kelompok supaya ongkos perahu terbagi.',
  'Air baru surut. Alat dicuci dan dijemur, bahan yang basah jangan dipakai.',
]
