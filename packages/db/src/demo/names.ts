import type { Livelihood } from './posts'
import type { Random } from './random'

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean)

// Given names only, put together by chance: nobody is meant.
const first =
  list(`Agustina Aisyah Aminah Fatimah Hadijah Hafsah Halimah Hamidah Hamsiah Hartati Hartini Haryati
  Hasanah Hasmawati Hasnah Hasnawati Hayati Herawati Hernawati Hikmah Husnah Idawati Indrawati Irawati Irmayanti
  Ismawati Isnawati Jamilah Jariah Jubaidah Juhriah Juliana Jumiati Junaidah Kartini Kasmawati Kasmiati Khadijah
  Khairiah Kustiah Lailatul Lasmi Latifah Lisnawati Listiani Lusiana Maimunah Maisarah Mariam Mariana Mariani
  Marliana Marlina Masitah Maslian Masnah Masriah Mastura Mawarni Megawati Mulyani Murniati Musdalifah Mutmainnah
  Naimah Noraida Norhayati Norjanah Normah Norsehan Novita Nuraini Nurbaiti Nurdiana Nurhasanah Nurhayati Nurhidayah
  Nurjannah Nurlaila Nurlina Nurmala Nursiah Nuryani Paridah Rabiatul Rahimah Rahmah Rahmawati Rahmiati Raihanah
  Ramlah Ramlawati Ratnawati Risnawati Ritawati Rohana Rohani Rosdiana Rosmini Rosnah Rubiah Rukayah Rumini Rusdiana
  Rusmawati Rusmini Sabariah Sadiah Saidah Sakdiah Salasiah Salmah Salmiah Samsiah Sanawiyah Saniah Sarinah Sariyem
  Sartika Saudah Sawiyah Septiani Sofiah Suarni Sukarti Sukmawati Sulastri Suliani Sumarni Sumiati Sunarti Suparmi
  Supiah Supriatin Surtini Suryani Susanti Susilawati Syamsiah Syarifah Tarmini Titin Tuminah Tumini Uswatun Wahidah
  Wahyuni Wardah Warniah Winarti Yuliana Yuliani Yunita Yusnani Zahrah Zainab Zubaidah Zulaiha`)

const upriver =
  list(`Bernadeta Bulan Debora Devung Hunyang Huvang Kristina Lahang Lawing Luhung Maria Martina Rebekka
  Ruth Theresia Ubung Yosefina Agnes Anastasia Lidya`)

const last =
  list(`Anggraini Aprilia Astuti Azizah Damayanti Fitriani Handayani Hasanah Hidayati Indrawati Kartika
  Khotimah Kumalasari Lestari Maharani Maulida Mulyani Ningsih Novianti Nurhaliza Oktaviani Permatasari Purnamasari
  Puspitasari Rahayu Ramadhani Safitri Setyowati Utami Wahyuni Wulandari Yuliana`)

const lastUpriver = list('Jalung Lahang Luhat Usun Lawing Bulan Luhung')

/** A name of the place whose given name nobody near has yet. `taken` collects the given names. */
export const nameOf = (random: Random, livelihood: Livelihood, taken: Set<string>): string => {
  const isUpriver = livelihood === 'hulu' && random.chance(0.7)
  const isSingle = random.chance(livelihood === 'kota' ? 0.15 : 0.35)
  const given = random.pick(isUpriver ? upriver : first)
  if (taken.has(given)) return nameOf(random, livelihood, taken)
  taken.add(given)
  const family = random.pick(isUpriver ? lastUpriver : last)
  return isSingle || family === given ? given : `${given} ${family}`
}

/** The given name under which a whole name is remembered. */
export const givenOf = (name: string): string => name.split(' ')[0] ?? name

export const staffNameOf = (random: Random, taken: Set<string>): string => {
  const name = `${random.pick(first)} ${random.pick(last)}`
  if (taken.has(name)) return staffNameOf(random, taken)
  taken.add(name)
  return name
}

export const titledNameOf = (random: Random, taken: Set<string>): string =>
  `${staffNameOf(random, taken)}, ${random.pick(['S.Sos.', 'S.E.', 'S.H.', 'M.Si.', 'S.Pd.', 'S.P.'])}`
