import { sql, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Prepared } from './prepare-statement.ts'
import type { KeyId } from '../ids.ts'

/** A trait that a statement has because of another it points to. */
export type Borrowed = { trait: string; place: number; of: number }

// Any number may wait for one that never came: those beyond are found by what they say themselves.
const MOST_WAITING = 300

const RECORD = '\u001e' // never inside JSON text, where controls are escaped

/**
 * Keeps a bundle, all of it or nothing, in one instruction. Those already there that point to one of the bundle become findable by
 * what it can be found by. @throws when an id or a place is taken.
 */
export async function insertStatements(
  tx: Tx,
  { organisationId, keyId }: { organisationId: OrganisationId; keyId: KeyId },
  bundle: readonly Prepared[],
  borrowed: readonly Borrowed[] = [],
): Promise<void> {
  const voiding = new Set(bundle.filter((one) => one.voids).map((one) => one.ref))
  const own = bundle.flatMap(({ place, traits }) => traits.map((trait) => ({ trait, place, of: place })))
  const all = [...own, ...borrowed]
  await tx.run(sql`
    with recursive given as (
      select g.n, g.id, g.voids, g.voided, g.body
      from unnest(
        ${bundle.map((one) => one.place)}::bigint[],
        ${bundle.map((one) => one.id)}::uuid[],
        ${bundle.map((one) => one.voids)}::boolean[],
        ${bundle.map((one) => voiding.has(one.id))}::boolean[],
        string_to_array(${bundle.map((one) => one.text).join(RECORD)}, ${RECORD})
      ) as g (n, id, voids, voided, body)
    ),
    waiting (n, id, of_n, voids) as (
      select p.n, p.id, g.n, p.voids and s.key_id = ${keyId}
      from given g
      join records.pointers p on p.organisation_id = ${organisationId} and p.ref = g.id
      join records.statements s on s.organisation_id = p.organisation_id and s.n = p.n
      union
      select p.n, p.id, w.of_n, false
      from waiting w
      join records.pointers p on p.organisation_id = ${organisationId} and p.ref = w.id
    ),
    kept as (
      insert into records.statements (organisation_id, key_id, n, id, voided, body)
      select ${organisationId}, ${keyId}, g.n, g.id,
        not g.voids and (g.voided or exists (select 1 from waiting w where w.of_n = g.n and w.voids)),
        g.body
      from given g
    ),
    found_by as (
      select t.trait, t.n, t.of_n
      from unnest(
        ${all.map((one) => one.trait)}::bigint[],
        ${all.map((one) => one.place)}::bigint[],
        ${all.map((one) => one.of)}::bigint[]
      ) as t (trait, n, of_n)
    )
    insert into records.traits (trait, n, of_n)
    select t.trait, t.n, t.of_n
    from found_by t
    union all
    select distinct t.trait, w.n, t.of_n
    from (
      select n, of_n
      from waiting
      limit ${MOST_WAITING}
    ) w
    join found_by t on t.n = w.of_n`)
}
