import type { ClientBase } from 'pg'
import { phoneOf } from './made-up-numbers'
import type { DemoTeam } from './staff'

const firstOfficePhone = 30_000

/** Fills what the real offices have yet to write themselves; each value shows that it is an example. */
export const fillOffices = async (client: ClientBase, team: DemoTeam): Promise<void> => {
  const { rows } = await client.query<{ code: string }>(
    'select regency_code as code from app.office order by regency_code',
  )
  const filled = rows.map(({ code }, index) => {
    const signer = team.all.find(
      ({ regencyCode, duties }) =>
        regencyCode === code && (duties.includes('head') || duties.includes('province')),
    )
    return {
      code,
      phone: phoneOf(firstOfficePhone + index),
      whatsapp: phoneOf(firstOfficePhone + 50 + index),
      signer: signer?.name ?? 'Nama Contoh',
      nip: `00000000 000000 0 ${String(index + 1).padStart(3, '0')}`,
    }
  })
  await client.query(
    `update app.office o set phone = f.phone, whatsapp = f.whatsapp, signer_name = f.signer, signer_nip = f.nip,
        signer_title = 'Plt. Kepala Dinas', address = 'Jalan Contoh Nomor 1',
        unit = case when o.unit like '(%' then 'Bidang Pemberdayaan Perempuan' else o.unit end
      from jsonb_to_recordset($1::jsonb) as f (code text, phone text, whatsapp text, signer text, nip text)
      where o.regency_code = f.code`,
    [JSON.stringify(filled)],
  )
  await client.query(
    `update app.partner_office set name = case kind
        when 'industry' then 'Dinas Perindustrian (contoh)'
        when 'cooperatives' then 'Dinas Koperasi dan UKM (contoh)'
        else 'Dinas Kesehatan (contoh)' end
      where name like '(%'`,
  )
}
