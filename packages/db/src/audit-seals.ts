import { askOnce } from './ask-once'

export interface Seal {
  regencyCode: string
  minute: Date
  rows: number
  /** In hexadecimal; with that of the newest seal kept elsewhere, nobody can make the whole chain anew. */
  hash: string
}

/**
 * Seals the minutes of the history that are over; resolves with the new seals, oldest first, none where another seals
 * at the same moment. Over a connection of its own, that no request waits for.
 * @param url of the login app_job
 */
export const sealAudit = (url: string): Promise<Seal[]> => askSeals(url, 'from app.seal_audit()')

/** The newest seal of each regency. @param url of whoever reads everything */
export const newestSeals = (url: string): Promise<Seal[]> =>
  askSeals(
    url,
    'from (select distinct on (regency_code) * from app.audit_seal order by regency_code, minute desc) s',
  )

/** Where the history is no longer what was sealed, oldest first. @param url of whoever reads everything */
export const auditBreaks = (url: string): Promise<{ regencyCode: string; minute: Date; what: string }[]> =>
  askOnce(url, 'select regency_code as "regencyCode", minute, what from app.audit_breaks()')

const askSeals = (url: string, source: string): Promise<Seal[]> =>
  askOnce(url, `select regency_code as "regencyCode", minute, rows, encode(hash, 'hex') as hash ${source}`)
