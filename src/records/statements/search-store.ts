import { join, raw, sql, type Db, type Sql } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Kept } from './kept-store.ts'
import type { KeyId } from '../ids.ts'
import { readWithin, type Page } from './within-store.ts'

/**
 * Which statements are asked for: those that have one of each of these sets of traits, the rarest set first, since it leads the
 * way. Places: both ends left out.
 */
export type Search = {
  organisationId: OrganisationId
  traits: readonly (readonly string[])[]
  /** Only what was written with all of these keys: none, or one. */
  keyIds: readonly KeyId[]
  after: number
  before: number
  ascending: boolean
  limit: number
}

/**
 * The statements that have all these traits, in the order of storage. The plan is forced on purpose: walk along the first trait,
 * and look the others up one by one, so that a common verb never drives the search.
 */
export async function searchStatements(db: Db, search: Search): Promise<Kept[]> {
  return db.rows<Kept>(searched(search))
}

/** Same, as long as their texts weigh no more than `most` bytes. */
export async function searchWithin(db: Db, search: Search, most: number): Promise<Page> {
  return readWithin(db, searched(search), { ascending: search.ascending, most })
}

function searched(search: Search): Sql {
  const { organisationId, traits, keyIds, after, before, ascending, limit } = search
  const [first, ...others] = traits
  const mine = join(
    keyIds.map((keyId) => sql`and s.key_id = ${keyId}`),
    ' ',
  )
  const order = raw(ascending ? 'asc' : 'desc')
  const columns = raw('s.n as place, s.id, s.body as text, s.voided, s.key_id as "keyId"')
  if (first === undefined)
    return sql`
      select ${columns}
      from records.statements s
      where s.organisation_id = ${organisationId} and s.n > ${after} and s.n < ${before} and not s.voided ${mine}
      order by s.n ${order}
      limit ${limit}`
  return sql`
    select distinct on (t.n) ${columns}
    from (${join(first.map(withTrait), ' union all ')}) t
    join records.statements s on s.organisation_id = ${organisationId} and s.n = t.n
    where t.n > ${after} and t.n < ${before} and not s.voided ${mine}
      ${join(others.map(alsoHas), ' ')}
    order by t.n ${order}
    limit ${limit}`
}

const withTrait = (trait: string): Sql => sql`
  select r.n, r.of_n
  from records.traits r
  where r.trait = ${trait}`

const alsoHas = (traits: readonly string[]): Sql => sql`
  and exists (
    select 1
    from records.traits o
    where o.trait = any(${traits}::bigint[]) and o.n = t.n and o.of_n = t.of_n
    offset 0
  )`

/** The texts of all that has one of these traits of its own, voided or not, in the order of storage. */
export async function statementTexts(
  db: Db,
  organisationId: OrganisationId,
  traits: readonly string[],
): Promise<string[]> {
  const rows = await db.rows<{ text: string }>(sql`
    select s.body as text
    from records.statements s
    where s.organisation_id = ${organisationId}
      and s.n in (
        select t.n
        from records.traits t
        where t.trait = any(${traits}::bigint[]) and t.of_n = t.n
      )
    order by s.n`)
  return rows.map(({ text }) => text)
}
