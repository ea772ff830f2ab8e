import { witaDay } from '@titian/domain'
import type { ClientBase } from 'pg'
import { importAreas, type AreaImport } from './import-areas'
import { loadProductKinds, loadStatistics } from './load-facts'
import { loadPathways, stampRules } from './load-pathways'
import { offices, partnerOffices } from './offices'
import { upsertRows } from './upsert-rows'

/** Kalimantan Timur. */
const homeProvince = '64'

/**
 * Loads everything that stands before the first woman is registered: areas, offices, pathways with their criteria,
 * product kinds and statistics. One transaction, as the current role, idempotent. What officials edit in the
 * application (offices, rules) is kept; lists and published figures are brought up to date.
 */
export async function loadReference(client: ClientBase, options: Partial<AreaImport> = {}): Promise<void> {
  await client.query('begin')
  try {
    await importAreas(client, { provinceCodes: [homeProvince], asOf: witaDay(new Date()), ...options })
    await loadOffices(client)
    await loadPathways(client)
    await loadProductKinds(client)
    await stampRules(client)
    await loadStatistics(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function loadOffices(client: ClientBase): Promise<void> {
  await upsertRows(
    client,
    {
      table: 'office',
      columns: {
        regency_code: 'text',
        name: 'text',
        short_name: 'text',
        unit: 'text',
        address: 'text',
        phone: 'text',
        whatsapp: 'text',
        signer_name: 'text',
        signer_title: 'text',
        signer_nip: 'text',
        village_word: 'text',
        letterhead: 'text[]',
      },
      key: ['regency_code'],
      whenThere: 'keep',
    },
    offices,
  )
  await upsertRows(
    client,
    {
      table: 'partner_office',
      columns: { id: 'text', regency_code: 'text', kind: 'text', name: 'text', phone: 'text' },
      key: ['id'],
      whenThere: 'keep',
    },
    partnerOffices,
  )
}
