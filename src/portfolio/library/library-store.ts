import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { EvidenceId } from '../ids.ts'
import type { LibraryFilm, LibraryState } from './library-film.ts'

/** The actions of the groups where somebody learns that day. */
export async function actionsLearntIn(db: Db, mine: readonly PersonId[], on: Day): Promise<ActionId[]> {
  const rows = await db.rows<{ id: ActionId }>(sql`
    select distinct g.action_id as id
    from training.published_trainees t
    join actions.published_groups g on g.id = t.group_id
    where t.person_id = any(${mine}::uuid[])
      and t.from_day <= ${on}
      and coalesce(t.until_day, ${on}) >= ${on}
      and g.ends_on >= ${on}`)
  return rows.map(({ id }) => id)
}

/** The action of the last group where somebody learnt: to whom they may offer a film. */
export async function lastActionOf(db: Db, mine: readonly PersonId[]): Promise<ActionId | undefined> {
  const row = await db.row<{ id: ActionId }>(sql`
    select g.action_id as id
    from training.published_trainees t
    join actions.published_groups g on g.id = t.group_id
    where t.person_id = any(${mine}::uuid[])
    order by g.starts_on desc, g.id
    limit 1`)
  return row?.id
}

const films = (which: Sql): Sql => sql`
  select f.evidence_id as "evidenceId", f.action_id as "actionId", a.title as "actionTitle",
    coalesce(f.answer, 'offered') as state, k.canonical_id as "personId", k.given_name as by, e.title,
    (select count(*)::int from portfolio.steps s where s.evidence_id = e.id) as steps
  from portfolio.library_films f
  join portfolio.evidence e on e.id = f.evidence_id
  join people.published_persons k on k.id = e.person_id
  join actions.published_actions a on a.id = f.action_id
  where ${which}
  order by a.title, e.title, e.id`

/** The films of these actions that are in one of these states. */
export const filmsOfActions = (
  db: Db,
  actionIds: readonly ActionId[],
  states: readonly LibraryState[],
): Promise<LibraryFilm[]> =>
  db.rows<LibraryFilm>(
    films(
      sql`f.action_id = any(${actionIds}::uuid[]) and coalesce(f.answer, 'offered') = any(${states}::text[])`,
    ),
  )

/** Those films, whatever was answered to them; not those that are offered to nobody. */
export const libraryFilms = (db: Db, ids: readonly EvidenceId[]): Promise<LibraryFilm[]> =>
  db.rows<LibraryFilm>(films(sql`f.evidence_id = any(${ids}::uuid[])`))

/** One of them; undefined when it is not offered. */
export const libraryFilm = async (db: Db, id: EvidenceId): Promise<LibraryFilm | undefined> =>
  (await libraryFilms(db, [id]))[0]

/** All that is written of these films, to be searched. */
export async function textsOf(db: Db, ids: readonly EvidenceId[]): Promise<Map<EvidenceId, string>> {
  const rows = await db.rows<{ id: EvidenceId; text: string }>(sql`
    select e.id,
      concat_ws(
        ' ', e.title, e.did, e.learnt,
        (select string_agg(concat_ws(' ', s.words, s.says), ' ') from portfolio.steps s where s.evidence_id = e.id),
        (select string_agg(c.words, ' ') from portfolio.captions c where c.evidence_id = e.id)
      ) as text
    from portfolio.evidence e
    where e.id = any(${ids}::uuid[])`)
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** Twice is once; what was answered stays. */
export async function insertOffered(
  tx: Tx,
  { evidenceId, actionId }: { evidenceId: EvidenceId; actionId: ActionId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into portfolio.library_films (evidence_id, action_id, offered_at)
    values (${evidenceId}, ${actionId}, ${at})
    on conflict do nothing`)
}

export async function deleteOffered(tx: Tx, id: EvidenceId): Promise<void> {
  await tx.run(sql`
    delete from portfolio.library_films
    where evidence_id = ${id}`)
}

/** True when this is another answer than the last one. */
export async function updateAnswer(
  tx: Tx,
  { id, answer, by }: { id: EvidenceId; answer: 'accepted' | 'declined'; by: PersonId },
  at: Date,
): Promise<boolean> {
  const updated = await tx.run(sql`
    update portfolio.library_films
    set answer = ${answer}, answered_by = ${by}, answered_at = ${at}
    where evidence_id = ${id} and answer is distinct from ${answer}`)
  return updated === 1
}
