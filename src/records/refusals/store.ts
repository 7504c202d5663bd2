import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Key } from '../keys/door.ts'

type Around = { at: Date; request: string; status: number; place: string }

/** Something that was refused: what was asked, the rule, and where in it. `words`: as it was written before rules were kept. */
export type KeptRefusal = Around & { keyName: string } & ({ rule: string } | { words: string })

type NewRefusal = Around & { rule: string }

export async function insertRefusal(
  tx: Tx,
  key: Key,
  { at, request, status, rule, place }: NewRefusal,
): Promise<void> {
  await tx.run(sql`
    insert into records.refusals (organisation_id, key_id, at, request, status, rule, place)
    values (${key.organisationId}, ${key.id}, ${at}, ${request}, ${status}, ${rule}, ${place})`)
}

/** What was refused to the tools of an organisation, or of all, since an instant, the latest first. */
export async function refusalsSince(
  db: Db,
  organisationId: OrganisationId | null,
  since: Date,
  limit: number,
): Promise<KeptRefusal[]> {
  const rows = await db.rows<Row>(sql`
    select r.at, k.name as "keyName", r.request, r.status, r.rule, r.words, r.place
    from records.refusals r
    join records.keys k on k.id = r.key_id
    where (${organisationId}::uuid is null or r.organisation_id = ${organisationId}) and r.at > ${since}
    order by r.at desc, r.n desc
    limit ${limit}`)
  return rows.map(asRefusal)
}

type Row = Around & { keyName: string; rule: string | null; words: string | null }

function asRefusal({ rule, words, ...around }: Row): KeptRefusal {
  if (rule !== null) return { ...around, rule }
  if (words === null) throw new Error('A refusal has neither its rule nor words')
  return { ...around, words }
}

/** Forgets what was refused before an instant. */
export async function deleteRefusals(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`
    delete from records.refusals
    where at < ${before}`)
}
