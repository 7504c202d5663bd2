import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Key } from '../keys/door.ts'

/** Something that was refused: what was asked, the rule, and where in it. */
export type KeptRefusal = {
  at: Date
  keyName: string
  request: string
  status: number
  rule: string
  place: string
}

type NewRefusal = Omit<KeptRefusal, 'keyName'>

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
  return db.rows<KeptRefusal>(sql`
    select r.at, k.name as "keyName", r.request, r.status, r.rule, r.place
    from records.refusals r
    join records.keys k on k.id = r.key_id
    where (${organisationId}::uuid is null or r.organisation_id = ${organisationId}) and r.at > ${since}
    order by r.at desc, r.n desc
    limit ${limit}`)
}

/** Forgets what was refused before an instant. */
export async function deleteRefusals(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`
    delete from records.refusals
    where at < ${before}`)
}
