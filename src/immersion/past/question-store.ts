import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Desk } from '../access.ts'
import { aroundWhom, writers } from '../around-store.ts'
import type { ImmersionId } from '../ids.ts'
import type { QuestionKind } from './past-question.ts'

/** Asks these questions of an immersion, and no other that nobody answered; gives those that wait. */
export async function askQuestions(
  tx: Tx,
  id: ImmersionId,
  kinds: readonly QuestionKind[],
  now: Date,
): Promise<QuestionKind[]> {
  await tx.run(sql`
    delete from immersion.past_questions
    where immersion_id = ${id} and answered_at is null and kind <> all(${kinds}::text[])`)
  await tx.run(sql`
    insert into immersion.past_questions (immersion_id, kind, asked_at)
    select ${id}, kind, ${now}
    from unnest(${kinds}::text[]) as k (kind)
    on conflict do nothing`)
  const rows = await tx.rows<{ kind: QuestionKind }>(sql`
    select kind
    from immersion.past_questions
    where immersion_id = ${id} and answered_at is null`)
  return rows.map(({ kind }) => kind)
}

/** An immersion of a list with what is asked of it, and the line, cell by cell. */
export type AskedPast = {
  id: ImmersionId
  keeperId: OrganisationId
  personId: PersonId
  kinds: QuestionKind[]
  list: Record<string, string>
  familyName: string
  givenName: string
}

type Answerer = {
  readerId: PersonId
  own: readonly OrganisationId[]
  keepers: readonly OrganisationId[]
}

export const answererOf = ({ actor, own, keepers }: Desk): Answerer => ({
  readerId: actor.personId,
  own: own.map(({ id }) => id),
  keepers,
})

/**
 * The immersions of lists about which this reader answers, with what is asked of each: brought in the name of their organisation, by themselves, or of
 * somebody whose immersions they write. A host that is known since is asked about no more.
 */
const answeredBy = (mine: readonly PersonId[], { own, keepers }: Answerer, on: Day) => sql`
  with around as materialized (${aroundWhom(mine, writers, on)}),
  asked as (
    select q.immersion_id, array_agg(q.kind order by q.kind) as kinds
    from immersion.past_questions q
    join immersion.past_immersions i on i.id = q.immersion_id
    where q.answered_at is null and not (
      q.kind = 'host' and exists (
        select from immersion.hosts h where h.siret = i.host_siret and h.keeper_id = any(${keepers}::uuid[])
      )
    )
    group by q.immersion_id
  ),
  answered as (
    select i.id, i.keeper_id, p.canonical_id as person_id, coalesce(a.kinds, '{}') as kinds, i.list, i.written_at, i.from_day,
      p.family_name, p.given_name
    from immersion.past_immersions i
    join people.published_persons p on p.id = i.person_id
    left join asked a on a.immersion_id = i.id
    where i.keeper_id = any(${own}::uuid[])
      and (i.written_by = any(${mine}::uuid[]) or p.canonical_id in (select id from around))
  )`

/** All that wait for an answer of this reader, in the order in which they came. */
export async function openQuestions(
  db: Db,
  answerer: Answerer,
  on: Day,
): Promise<Pick<AskedPast, 'id' | 'personId' | 'kinds'>[]> {
  return db.rows(sql`
    ${answeredBy(await idsOf(db, answerer.readerId), answerer, on)}
    select id, person_id as "personId", kinds
    from answered
    where cardinality(kinds) > 0
    order by written_at, from_day, id`)
}

/** Of these, those about which this reader answers, whether something is asked still or not. */
export async function askedOf(
  db: Db,
  answerer: Answerer,
  { on, ids }: { on: Day; ids: readonly ImmersionId[] },
): Promise<AskedPast[]> {
  return db.rows<AskedPast>(sql`
    ${answeredBy(await idsOf(db, answerer.readerId), answerer, on)}
    select id, keeper_id as "keeperId", person_id as "personId", kinds, list, family_name as "familyName", given_name as "givenName"
    from answered
    where id = any(${ids}::uuid[])
    order by written_at, from_day, id`)
}

/** The immersion is held until the transaction ends. */
export async function lockPast(tx: Tx, id: ImmersionId): Promise<void> {
  await tx.run(sql`select id from immersion.past_immersions where id = ${id} for update`)
}

export async function closeQuestion(
  tx: Tx,
  id: ImmersionId,
  kind: QuestionKind,
  by: PersonId,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update immersion.past_questions
    set answered_at = ${now}, answered_by = ${by}
    where immersion_id = ${id} and kind = ${kind} and answered_at is null`)
}

/** What was answered of this kind is answered no more: what it was about is no more the same. */
export async function askAgain(tx: Tx, id: ImmersionId, kind: QuestionKind): Promise<void> {
  await tx.run(sql`
    delete from immersion.past_questions
    where immersion_id = ${id} and kind = ${kind} and answered_at is not null`)
}

/** What was mended of an immersion; what is not said stays. */
export async function mendPast(
  tx: Tx,
  id: ImmersionId,
  mended: { hostSiret?: string; hiredOn?: Day; fromDay?: Day; toDay?: Day },
): Promise<void> {
  await tx.run(sql`
    update immersion.past_immersions
    set host_siret = coalesce(${mended.hostSiret ?? null}, host_siret), hired_on = coalesce(${mended.hiredOn ?? null}::date, hired_on),
      from_day = coalesce(${mended.fromDay ?? null}::date, from_day), to_day = coalesce(${mended.toDay ?? null}::date, to_day)
    where id = ${id}`)
}

const printOf = (key: string) => sql`encode(sha256(convert_to(${key}, 'UTF8')), 'hex')`

/** The line is known to be left out, by a print of it; the immersion itself is for `deletePast`. */
export async function keepLeftOut(tx: Tx, id: ImmersionId, by: PersonId, now: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.left_out_lines (id, keeper_id, print, left_out_at, left_out_by)
    select id, keeper_id, encode(sha256(convert_to(line_key, 'UTF8')), 'hex'), ${now}, ${by}
    from immersion.past_immersions
    where id = ${id}
    on conflict do nothing`)
}

/** A line of this keeper that somebody left out, by what tells it from others, or by the immersion that it was. */
export async function isLeftOut(
  db: Db,
  keepers: readonly OrganisationId[],
  { key, id }: { key?: string; id?: ImmersionId },
): Promise<boolean> {
  const row = await db.row(sql`
    select id
    from immersion.left_out_lines
    where keeper_id = any(${keepers}::uuid[]) and (id = ${id ?? null} or print = ${printOf(key ?? '')})`)
  return row !== undefined
}

/** Lines that were left out before then. Gives how many. */
export const deleteLeftOut = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from immersion.left_out_lines where left_out_at < ${before}`)
