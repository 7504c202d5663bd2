import { sql, type Db, type Tx } from '#platform/db'
import { sameAs } from '../person-store.ts'
import { bothInReach, type Judge } from './reach-store.ts'
import type { NearReason } from '../identity/door.ts'
import type { PersonId } from '../ids.ts'

type Pair = { oneId: PersonId; otherId: PersonId }

/** The same pair is asked once, and an answer given is not asked again. */
export async function insertResemblance(tx: Tx, pair: Pair, why: NearReason, at: Date): Promise<void> {
  await tx.run(sql`
    insert into people.resemblances (one_id, other_id, why, proposed_at)
    values (
      least(${pair.oneId}::uuid, ${pair.otherId}::uuid), greatest(${pair.oneId}::uuid, ${pair.otherId}::uuid), ${why}, ${at}
    )
    on conflict (one_id, other_id) do nothing`)
}

export type Resembling = Pair & { why: NearReason; proposedAt: Date }

/** Pairs that wait for an answer, within this judge's reach, the oldest first; `after` is the last pair seen. */
export async function waitingResemblances(
  db: Db,
  judge: Judge,
  { limit, after }: { limit: number; after?: Resembling | undefined },
): Promise<Resembling[]> {
  const since = after
    ? sql`(r.proposed_at, r.one_id, r.other_id) > (${after.proposedAt}, ${after.oneId}, ${after.otherId})`
    : sql`true`
  return db.rows<Resembling>(sql`
    select r.one_id as "oneId", r.other_id as "otherId", r.why, r.proposed_at as "proposedAt"
    from people.resemblances r
    join people.published_persons one on one.id = r.one_id
    join people.published_persons other on other.id = r.other_id
    where r.answer is null
      and one.canonical_id <> other.canonical_id
      and ${bothInReach(judge, sql`r.one_id`, sql`r.other_id`)}
      and ${since}
    order by r.proposed_at, r.one_id, r.other_id
    limit ${limit}`)
}

/** True while somebody is asked whether a file of this person, under any of their ids, is that of another. */
export async function isAskedAbout(db: Db, personId: PersonId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from people.resemblances r
    join people.published_persons one on one.id = r.one_id
    join people.published_persons other on other.id = r.other_id
    where r.answer is null
      and one.canonical_id <> other.canonical_id
      and (r.one_id = ${sameAs(personId)} or r.other_id = ${sameAs(personId)})
    limit 1`)
  return row !== undefined
}

export async function readResemblance(db: Db, pair: Pair): Promise<Resembling | undefined> {
  return db.row<Resembling>(sql`
    select one_id as "oneId", other_id as "otherId", why, proposed_at as "proposedAt"
    from people.resemblances
    where one_id = least(${pair.oneId}::uuid, ${pair.otherId}::uuid)
      and other_id = greatest(${pair.oneId}::uuid, ${pair.otherId}::uuid)`)
}

/** Keeps the first answer to a pair, until a merge is undone. Gives the answer that stands. */
export async function answerResemblance(
  tx: Tx,
  pair: Pair,
  answer: 'same' | 'different',
  by: PersonId,
  at: Date,
): Promise<'same' | 'different'> {
  await tx.run(sql`
    update people.resemblances
    set answer = ${answer}, answered_at = ${at}, answered_by = ${by}
    where one_id = least(${pair.oneId}::uuid, ${pair.otherId}::uuid)
      and other_id = greatest(${pair.oneId}::uuid, ${pair.otherId}::uuid)
      and answer is null`)
  const row = await tx.row<{ answer: 'same' | 'different' }>(sql`
    select answer
    from people.resemblances
    where one_id = least(${pair.oneId}::uuid, ${pair.otherId}::uuid)
      and other_id = greatest(${pair.oneId}::uuid, ${pair.otherId}::uuid)`)
  return row?.answer ?? answer
}

/** Asks again about every pair said to be one person that is no longer: its merge was undone. */
export async function askAgain(tx: Tx): Promise<void> {
  await tx.run(sql`
    update people.resemblances r
    set answer = null, answered_at = null, answered_by = null
    from people.published_persons one, people.published_persons other
    where one.id = r.one_id
      and other.id = r.other_id
      and r.answer = 'same'
      and one.canonical_id <> other.canonical_id`)
}
