import { cardOf } from './made-up-numbers'
import { knownEmails } from './staff'

/** How one of the demo's people signs in; printed at every start. */
export type DemoSignIn = { who: string; where: 'staf' | 'mitra'; login: string; secret: string }

/** Everybody's, so that the start can print them; a database with real people never has them. */
export const staffPassword = 'perahu-ulin-sungai-2026'
export const entrepreneurPin = '258036'

const staff = (who: string, login: string): DemoSignIn => ({
  who,
  where: 'staf',
  login,
  secret: staffPassword,
})

export const signIns: readonly DemoSignIn[] = [
  staff('Pendamping, Muara Muntai', knownEmails.mentor),
  { who: 'Pelaku usaha, amplang haruan', where: 'mitra', login: cardOf(0), secret: entrepreneurPin },
  staff('Verifikator, DP3A Kukar', knownEmails.verifier),
  staff('Kepala dinas, DP3A Kukar', knownEmails.head),
  staff('Pendamping dan verifikator, Kukar', knownEmails.both),
  staff('Provinsi, DKP3A Kaltim', knownEmails.province),
  staff('Provinsi, Disperindagkop UKM', knownEmails.provinceData),
  staff('Dinas mitra, Disperindag Kukar', knownEmails.partner),
  staff('Administrator', knownEmails.admin),
]
