import { sql, type Db, type Sql } from '#platform/db'
import type { OrganisationId } from '#people'
import { fitAttachments, MOST_BYTES, readWithin, traitOf, type Kept } from '../statements/door.ts'
import type { Filter, Relay } from './relay.ts'

/** What a relay has yet to send, before a place, in the order of storage, as long as it may be sent at once. */
export async function unsentStatements(db: Db, relay: Relay, before: number, limit: number): Promise<Kept[]> {
  const found = sql`
    select s.n as place, s.id, s.body as text, s.voided, s.key_id as "keyId"
    from records.statements s
    where s.organisation_id = ${relay.organisationId} and s.n > ${relay.sentTo} and s.n < ${before}
      ${filterOf(relay)}
    order by s.n
    limit ${limit}`
  const { kept } = await readWithin(db, found, { ascending: true, most: MOST_BYTES })
  return fitAttachments(db, relay.organisationId, kept, MOST_BYTES)
}

/** How many statements wait for a relay, counted up to `most`. */
export async function countUnsent(db: Db, relay: Relay, most: number): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from (
      select 1
      from records.statements s
      where s.organisation_id = ${relay.organisationId} and s.n > ${relay.sentTo} ${filterOf(relay)}
      limit ${most}
    ) waiting`)
  return row?.count ?? 0
}

/** What voids or points to a statement goes where that statement goes: it has its traits too. */
function filterOf({ organisationId, verb, activity }: Filter & { organisationId: OrganisationId }): Sql {
  const has = (kind: 'verb' | 'activity', value: string | null) =>
    value === null
      ? sql``
      : sql`and exists (
          select 1
          from records.traits t
          where t.trait = ${traitOf(organisationId, kind, value)} and t.n = s.n
        )`
  return sql`${has('verb', verb)} ${has('activity', activity)}`
}
