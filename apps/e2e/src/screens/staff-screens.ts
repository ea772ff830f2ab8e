import type { Page } from '@playwright/test'
import type { Person } from '../demo/people'
import { openDetails } from './open-details'
import type { Screen } from './screen'

const staff = (name: string, as: Person, path: string, reach?: Screen['reach']): Screen => ({
  name: `staf-${name}`,
  in: 'staff',
  as,
  path,
  ...(reach && { reach }),
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

const press = (name: string | RegExp) => (page: Page) => button(page, name).first().click()

const actOnFirstCase = (entry: string) => async (page: Page) => {
  await press(/^Tindakan untuk /)(page)
  await page.getByRole('menuitem', { name: entry }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).waitFor()
}

const emptySignIn = async (page: Page) => {
  await press('Masuk')(page)
  await page.getByText('Kata sandi perlu diisi.').waitFor()
}

const openQueueItem = async (page: Page) => {
  const first = page
    .getByRole('list', { name: /^Bukti yang menunggu/ })
    .getByRole('link')
    .first()
  await first.click()
  await page.getByRole('article').waitFor()
}

const returnEmpty = async (page: Page) => {
  await openQueueItem(page)
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Kembalikan/ })
    .click()
  await button(page, 'Kirim kembali').click()
  await page.getByText('Tulis apa yang perlu diperbaiki.').waitFor()
}

const attention = (page: Page) => page.getByRole('article').first().waitFor()

const openAct = (act: string) => async (page: Page) => {
  await button(page, act).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).waitFor()
}

const emptyAct = (act: string, saver: string) => async (page: Page) => {
  await openAct(act)(page)
  await page.getByRole('dialog').getByRole('button', { name: saver }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

const emptyForm = (opener: string, saver: string) => async (page: Page) => {
  await press(opener)(page)
  await page.getByRole('dialog').getByRole('button', { name: saver }).click()
  await page.getByRole('dialog').getByText(/./).first().waitFor()
}

/** Every screen of the staff app outside a case, in the states that a person meets. */
export const officeScreens: readonly Screen[] = [
  { name: 'staf-masuk', in: 'staff', path: '/masuk' },
  { name: 'staf-masuk-keliru', in: 'staff', path: '/masuk', reach: emptySignIn },
  staff('tidak-ada', 'mentor', '/tidak-ada'),
  staff('bukan-tugas', 'mentor', '/pantauan'),
  staff('akun-saya', 'mentor', '/bantuan', press(/^Akun saya/)),
  staff('bantuan', 'mentor', '/bantuan'),
  staff('sesi', 'mentor', '/sesi'),
  staff('kata-sandi', 'mentor', '/kata-sandi', press('Simpan kata sandi baru')),
  staff('antrean', 'verifier', '/antrean'),
  staff('antrean-bukti', 'verifier', '/antrean', openQueueItem),
  staff('antrean-kembalikan', 'verifier', '/antrean', returnEmpty),
  staff('perlu-dilihat', 'verifier', '/perlu-dilihat', attention),
  staff('perlu-dilihat-terima', 'verifier', '/perlu-dilihat', openAct('Terima kunjungan')),
  staff('perlu-dilihat-alasan', 'verifier', '/perlu-dilihat', emptyAct('Tidak diterima', 'Kirim alasan')),
  staff(
    'perlu-dilihat-pesan',
    'verifier',
    '/perlu-dilihat',
    emptyAct('Tandai sudah ditindaklanjuti', 'Simpan catatan'),
  ),
  staff('perlu-dilihat-kepala', 'head', '/perlu-dilihat', attention),
  staff('dampingan', 'verifier', '/dampingan'),
  staff('dampingan-kosong', 'verifier', '/dampingan?tahap=9'),
  staff('dampingan-tindakan', 'verifier', '/dampingan', press(/^Tindakan untuk /)),
  staff('dampingan-ganti', 'verifier', '/dampingan', actOnFirstCase('Ganti pendamping')),
  staff('dampingan-kelompok', 'verifier', '/dampingan', actOnFirstCase('Masukkan ke kelompok')),
  staff('dampingan-kode', 'verifier', '/dampingan', actOnFirstCase('Kode masuk untuk Ibu')),
  staff('pendamping', 'verifier', '/pendamping'),
  staff('pendamping-tambah', 'verifier', '/pendamping', emptyForm('Tambah pendamping', 'Buat akun')),
  staff('pendamping-tutup', 'verifier', '/pendamping', press(/^Nonaktifkan akun /)),
  staff('kelompok', 'verifier', '/kelompok'),
  staff('kelompok-tambah', 'verifier', '/kelompok', emptyForm('Tambah kelompok', 'Simpan kelompok')),
  staff('pantauan-daerah', 'head', '/pantauan-daerah', openDetails),
  staff('kiriman', 'partner', '/kiriman'),
  staff('kirim-ke-dinas-mitra', 'verifier', '/kirim-ke-dinas-mitra'),
  staff('pantauan', 'province', '/pantauan'),
  staff('pantauan-arti', 'province', '/pantauan', openDetails),
  staff('pantauan-kecamatan', 'province', '/pantauan/64.02'),
  staff('angka-resmi', 'provinceData', '/angka-resmi'),
  staff('akun', 'admin', '/akun'),
  staff('akun-tambah', 'admin', '/akun', emptyForm('Tambah akun', 'Buat akun')),
]
