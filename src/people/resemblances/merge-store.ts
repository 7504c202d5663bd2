import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { sameAs } from '../person-store.ts'
import { bothInReach, type Judge } from './reach-store.ts'
import type { PersonId, MergeId } from '../ids.ts'

/** Merges happen one at a time: two of them at once could close a circle. Held until the transaction ends. */
export async function lockMerges(tx: Tx): Promise<void> {
  await tx.run(sql`lock table people.merges in share row exclusive mode`)
}

export type Root = { id: PersonId; accounts: number; registeredAt: Date }

/** The person whom a row is today, and how many of their rows can sign in. */
export async function rootOf(db: Db, id: PersonId): Promise<Root | undefined> {
  return db.row<Root>(sql`
    select k.id, k.registered_at as "registeredAt", count(a.person_id) as accounts
    from people.persons k
    left join people.accounts a on a.person_id = ${sameAs(id)}
    where k.id = (select people.published_canonical(${id}))
    group by k.id`)
}

/** The accounts of two persons that a signature alone opened, locked, where both can sign in. */
export async function bySignatureWithin(tx: Tx, oneId: PersonId, otherId: PersonId): Promise<PersonId[]> {
  const rows = await tx.rows<{ personId: PersonId; isOfOne: boolean; bySignature: boolean }>(sql`
    select person_id as "personId", person_id = ${sameAs(oneId)} as "isOfOne", by_signature as "bySignature"
    from people.accounts
    where person_id = ${sameAs(oneId)} or person_id = ${sameAs(otherId)}
    order by person_id
    for update`)
  if (rows.every(({ isOfOne }) => isOfOne) || !rows.some(({ isOfOne }) => isOfOne)) return []
  return rows.filter(({ bySignature }) => bySignature).map(({ personId }) => personId)
}

/** Each e-mail and telephone that opens an account of either of two persons, and how its own file is called and spoken to. */
export const waysIn = (
  db: Db,
  keptId: PersonId,
  mergedId: PersonId,
): Promise<{ login: string; isKept: boolean; givenName: string; language: Language }[]> =>
  db.rows(sql`
    select own.login, a.person_id = ${sameAs(keptId)} as "isKept", p.given_name as "givenName", p.language
    from people.accounts a
    join people.persons named on named.id = a.person_id
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    cross join lateral (values (a.email), (a.phone)) own (login)
    where (a.person_id = ${sameAs(keptId)} or a.person_id = ${sameAs(mergedId)}) and own.login is not null
    order by own.login`)

export async function insertMerge(
  tx: Tx,
  merge: { id: MergeId; keptId: PersonId; mergedId: PersonId; by: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into people.merges (id, kept_id, merged_id, merged_at, merged_by)
    values (${merge.id}, ${merge.keptId}, ${merge.mergedId}, ${merge.at}, ${merge.by})`)
}

export type Merge = { id: MergeId; keptId: PersonId; mergedId: PersonId; undoneAt: Date | null }

export async function readMerge(db: Db, id: MergeId): Promise<Merge | undefined> {
  return db.row<Merge>(sql`
    select id, kept_id as "keptId", merged_id as "mergedId", undone_at as "undoneAt"
    from people.merges
    where id = ${id}`)
}

export async function markUndone(tx: Tx, id: MergeId, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    update people.merges
    set undone_at = ${at}, undone_by = ${by}
    where id = ${id} and undone_at is null`)
}

/**
 * Points every row that ever met this one straight at the person it is today: the end of its own line of merges.
 * Pointers are worked out again from the merges that stand, so that a chain never forms and an undone merge gives back
 * exactly what was there before.
 */
export async function pointRows(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    with recursive met (id) as (
      select ${id}::uuid
      union
      select case when m.kept_id = met.id then m.merged_id else m.kept_id end
      from met
      join people.merges m on met.id in (m.kept_id, m.merged_id)
    ),
    line (id, leads_to, steps) as (
      select met.id, met.id, 0
      from met
      union all
      select line.id, m.kept_id, line.steps + 1
      from line
      join people.merges m on m.merged_id = line.leads_to and m.undone_at is null
    ),
    ends as (
      select distinct on (id) id, leads_to
      from line
      order by id, steps desc
    )
    update people.persons p
    set merged_into = nullif(ends.leads_to, p.id)
    from ends
    where p.id = ends.id and p.merged_into is distinct from nullif(ends.leads_to, p.id)`)
}

export type RecentMerge = {
  id: string
  keptId: PersonId
  mergedId: PersonId
  kept: string
  merged: string
  by: PersonId
  mergedAt: Date
}

/** Merges that stand, newest first, among those of persons whom this judge can reach. */
export async function recentMerges(db: Db, judge: Judge, limit: number): Promise<RecentMerge[]> {
  return db.rows<RecentMerge>(sql`
    select m.id, m.kept_id as "keptId", m.merged_id as "mergedId",
      kept.given_name || ' ' || kept.family_name as kept,
      merged.given_name || ' ' || merged.family_name as merged,
      author.given_name || ' ' || author.family_name as by,
      m.merged_at as "mergedAt"
    from people.merges m
    join people.persons kept on kept.id = m.kept_id
    join people.persons merged on merged.id = m.merged_id
    join people.persons author on author.id = m.merged_by
    where m.undone_at is null
      and ${bothInReach(judge, sql`m.kept_id`, sql`m.merged_id`)}
    order by m.merged_at desc, m.id
    limit ${limit}`)
}
