import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { CompanyId } from '../ids.ts'

/** The recording of what a prepared client asks, with how heavy it is: what a telephone keeps is counted before it comes. */
export type CardVoice = { card: string; fileId: FileId; bytes: number }

export const voicesOf = (db: Db, companyId: CompanyId): Promise<CardVoice[]> =>
  db.rows<CardVoice>(sql`
    select v.card, v.file_id as "fileId", f.bytes::integer as bytes
    from company.card_voices v
    join files.files f on f.id = v.file_id
    where v.company_id = ${companyId}
    order by v.card`)

/** Takes away what was said of this card, and gives its file, which is for the caller to let go. */
export async function deleteVoice(tx: Tx, companyId: CompanyId, card: string): Promise<Id | undefined> {
  const row = await tx.row<{ fileId: FileId }>(sql`
    delete from company.card_voices
    where company_id = ${companyId} and card = ${card}
    returning file_id as "fileId"`)
  return row?.fileId
}

type Said = { companyId: CompanyId; card: string; fileId: FileId }

export async function insertVoice(
  tx: Tx,
  { companyId, card, fileId }: Said,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.card_voices (company_id, card, file_id, said_by, said_at)
    values (${companyId}, ${card}, ${fileId}, ${by}, ${at})`)
}
