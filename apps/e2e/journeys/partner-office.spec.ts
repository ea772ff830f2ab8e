import writeSheet from 'write-excel-file/node'
import { expect, test } from '../src/browser/journey'

test('DP3A sends four women to Disperindag, which registers one, gives one back and answers the rest by sheet', async ({
  open,
}) => {
  const office = await open({ as: 'verifier', at: 'desk', in: 'staff' })
  const partner = await open({ as: 'partner', at: 'desk', in: 'staff' })

  const sent = await test.step('the verifier picks who is ready and sends', async () => {
    await office.goto('/kirim-ke-dinas-mitra')
    const ready = office.getByRole('region', { name: 'Siap dikirim' })
    const names: string[] = []
    for (const at of [1, 2, 3, 4]) {
      const box = ready.getByRole('checkbox').nth(at)
      names.push(
        (
          await ready
            .getByRole('listitem')
            .nth(at - 1)
            .locator('label')
            .innerText()
        ).trim(),
      )
      await box.check()
    }
    await office.getByRole('button', { name: 'Kirim 4 usaha' }).click()
    await expect(office.getByText('4 usaha terkirim.')).toBeVisible()
    const done = office.getByRole('region', { name: 'Sudah dikirim' })
    const codes: string[] = []
    for (const name of names) {
      const row = done.getByRole('listitem').filter({ hasText: name }).first()
      codes.push(/[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await row.innerText())?.[0] ?? '')
    }
    return names.map((name, at) => ({ name, code: codes[at] ?? '' }))
  })
  const [one, two, three, four] = sent
  if (!one || !two || !three || !four) throw new Error('Four were sent')

  await test.step('the partner registers the first and gives the second back', async () => {
    await partner.goto('/kiriman')
    const card = (code: string) => partner.getByRole('article').filter({ hasText: code })
    await card(one.code).getByRole('button', { name: 'Catat sebagai IKM' }).click()
    await partner.getByRole('button', { name: 'Catat', exact: true }).click()
    await expect(partner.getByText('Bagian ini perlu diisi.')).toBeVisible()
    await partner.getByLabel('Nomor akun atau nomor daftar').fill('IKM-6402-100')
    await partner.getByRole('button', { name: 'Catat', exact: true }).click()
    await expect(partner.getByText(`${one.name} tercatat sebagai IKM.`)).toBeVisible()
    await card(two.code).getByRole('button', { name: 'Kembalikan' }).click()
    await partner.getByRole('button', { name: 'KBLI pada NIB masih perdagangan.' }).click()
    await partner.getByRole('button', { name: 'Kirim', exact: true }).click()
    await expect(partner.getByText(`${two.name} dikembalikan kepada DP3A.`)).toBeVisible()
  })

  await test.step('the partner answers the others by the sheet, and one line says why it was not taken', async () => {
    const download = partner.waitForEvent('download')
    await partner.getByRole('button', { name: 'Unduh lembar' }).click()
    expect((await download).suggestedFilename()).toMatch(/^kiriman-\d{4}-\d{2}-\d{2}\.xlsx$/)
    const cells = (code: string, register: string, number: string) =>
      [code, ...Array<string>(8).fill(''), register, number, '02/01/2026', 'BA/7/2026', ''].map((value) => ({
        type: String,
        value,
      }))
    const heading = Array.from({ length: 14 }, (_, at) => ({ type: String, value: `Kolom ${at + 1}` }))
    const file = await writeSheet([
      heading,
      cells(three.code, 'SIINas', 'S-1'),
      cells(four.code, 'Daftar IKM', 'D-1'),
      cells('ZZZZ-ZZZZ', 'SIINas', 'S-2'),
      cells(one.code, 'entah', 'S-3'),
    ]).toBuffer()
    await partner.getByRole('button', { name: 'Unggah lembar' }).click()
    await partner.locator('input[type=file]').setInputFiles({
      name: 'kiriman.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: file,
    })
    await expect(partner.getByText('3 baris siap dikirim')).toBeVisible()
    await expect(partner.getByText('Baris 5: kolom "Tercatat di" diisi SIINas atau Daftar IKM')).toBeVisible()
    await partner.getByRole('button', { name: 'Kirim 3 keputusan' }).click()
    await expect(partner.getByText('2 dari 3 baris diterima.')).toBeVisible()
    await expect(
      partner.getByText('ZZZZ-ZZZZ: Kode ini tidak ada di kiriman untuk dinas Anda.'),
    ).toBeVisible()
  })

  await test.step('DP3A reads the words and her bridge has its sixth stage', async () => {
    await office.reload()
    const done = office.getByRole('region', { name: 'Sudah dikirim' })
    await expect(done.getByRole('listitem').filter({ hasText: one.code })).toContainText(
      'Daftar IKM dinas nomor IKM-6402-100',
    )
    await expect(done.getByRole('listitem').filter({ hasText: three.code })).toContainText(
      'Akun SIINas nomor S-1',
    )
    await expect(
      office
        .getByRole('region', { name: 'Siap dikirim' })
        .getByRole('listitem')
        .filter({ hasText: two.name }),
    ).toContainText('Dikembalikan: KBLI pada NIB masih perdagangan.')
    await done.getByRole('listitem').filter({ hasText: one.code }).getByRole('link').click()
    await expect(office.getByText('IKM terdaftar').first()).toBeVisible()
  })
})
