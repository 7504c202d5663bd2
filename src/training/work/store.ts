import { sql, type Db } from '#platform/db'
import { byGroup } from '../by-group.ts'
import type { Activity } from '../activity.ts'
import { rowOf, workOf, type WorkRow } from './work-row.ts'
import type { Work, WorkState } from './work.ts'

const columns = sql`
  w.id, w.activity_id as "activityId", p.canonical_id as "personId", w.handed_in_at as "handedInAt",
  w.handed_in_by as "handedInBy", w.words, w.file_id as "fileId", w.answers, w.right_answers as "rightAnswers", w.questions,
  w.decision, w.decided_by as "decidedBy", w.decided_at as "decidedAt", w.word`

const activityColumns = sql`
  a.id as "activityId", a.group_id as "groupId", a.code, a.title, a.mode, a.minutes, a.proof, a.picture`

/** Where the latest work of an activity stands, in the words of `stateOf`. */
const state = sql`
  case when w.id is null or w.decision = 'replaced' then 'to do' else coalesce(w.decision, 'handed in') end`

/** False when a work of this id is there already: the same form, sent twice. */
export const insertWork = async (tx: Db, work: Work): Promise<boolean> =>
  (await insertWorks(tx, [work])) === 1

/** Gives how many were not there yet. */
export async function insertWorks(tx: Db, works: readonly Work[]): Promise<number> {
  return tx.run(sql`
    insert into training.works (
      id, activity_id, person_id, handed_in_at, handed_in_by, words, file_id, answers, right_answers, questions, decision,
      decided_by, decided_at, word
    )
    select
      w.id, w."activityId", w."personId", w."handedInAt", w."handedInBy", w.words, w."fileId", w.answers, w."rightAnswers",
      w.questions, w.decision, w."decidedBy", w."decidedAt", w.word
    from jsonb_to_recordset(${JSON.stringify(works.map(rowOf))}::jsonb) as w (
      id uuid, "activityId" uuid, "personId" uuid, "handedInAt" timestamptz, "handedInBy" uuid, words text, "fileId" uuid,
      answers integer[], "rightAnswers" integer, questions integer, decision text, "decidedBy" uuid, "decidedAt" timestamptz,
      word text
    )
    on conflict (id) do nothing`)
}

/** Until the end of the transaction, nobody else hands in or decides anything for this person and activity. */
export async function lockWorks(tx: Db, activityId: string, personId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`work ${activityId} ${personId}`}, 0))`)
}

/** The work that waits makes room for the next one. */
export async function replaceWaiting(tx: Db, activityId: string, personId: string, at: Date): Promise<void> {
  await tx.run(sql`
    update training.works
    set decision = 'replaced', decided_by = ${personId}, decided_at = ${at}
    where activity_id = ${activityId} and person_id = ${personId} and decision is null`)
}

/** False when somebody decided before. */
export async function decideWork(
  tx: Db,
  id: string,
  decision: 'accepted' | 'given back',
  { by, at, word }: { by: string; at: Date; word: string | null },
): Promise<boolean> {
  const decided = await tx.run(sql`
    update training.works
    set decision = ${decision}, decided_by = ${by}, decided_at = ${at}, word = ${word}
    where id = ${id} and decision is null`)
  return decided === 1
}

/** The work with this id; whoever asks is checked by the page against its group or its person. */
export async function readWork(db: Db, id: string): Promise<Work | undefined> {
  const row = await db.row<WorkRow>(sql`
    select ${columns}
    from training.works w
    join people.published_persons p on p.id = w.person_id
    where w.id = ${id}`)
  return row && workOf(row)
}

/** Everything this person handed in for an activity, the latest first. */
export async function worksFor(db: Db, activityId: string, personId: string): Promise<Work[]> {
  const rows = await db.rows<WorkRow>(sql`
    select ${columns}
    from training.works w
    join people.published_persons p on p.id = w.person_id
    join people.published_persons mine on mine.canonical_id = p.canonical_id
    where mine.id = ${personId} and w.activity_id = ${activityId}
    order by w.n desc`)
  return rows.map(workOf)
}

/** An activity as its trainee sees it in a list. */
export type OwnActivity = Pick<
  Activity,
  'groupId' | 'code' | 'title' | 'mode' | 'minutes' | 'proof' | 'picture'
> & {
  activityId: string
  week: number
  state: WorkState
  word: string | null
}

/** The activities of a group at a distance or to be seen by the trainer, in order, and where this person stands with each. */
export async function ownActivities(db: Db, groupId: string, personId: string): Promise<OwnActivity[]> {
  return db.rows<OwnActivity>(sql`
    select ${activityColumns}, s.position as week, ${state} as state, w.word
    from training.activities a
    join training.sequences s on s.id = a.sequence_id
    left join lateral (
      select w.id, w.decision, w.word
      from training.works w
      join people.published_persons p on p.id = w.person_id
      join people.published_persons mine on mine.canonical_id = p.canonical_id
      where mine.id = ${personId} and w.activity_id = a.id
      order by w.n desc
      limit 1
    ) w on true
    where a.group_id = ${groupId}
      and a.withdrawn_at is null
      and (a.mode in ('foad at home', 'foad at the centre') or a.proof = 'observation')
    order by s.position, a.position`)
}

/** A work in the list of its trainer. */
export type ReviewedWork = {
  id: string
  personId: string
  trainee: string
  code: string
  title: string
  minutes: number
  proof: Activity['proof']
  handedInAt: Date
  state: WorkState
  /** What a quiz gave. */
  score: { right: number; questions: number } | undefined
}

/** Works of a group: those that wait first and in their order, then the others from the latest. Those replaced are left out. */
export async function worksOfGroup(
  db: Db,
  groupId: string,
  filter: { state: WorkState | null; personId: string | null; skip: number; limit: number },
): Promise<ReviewedWork[]> {
  const rows = await db.rows<Omit<ReviewedWork, 'score'> & Scored>(sql`
    select w.id, p.canonical_id as "personId", p.given_name || ' ' || p.family_name as trainee, a.code, a.title, a.minutes,
      a.proof, w.handed_in_at as "handedInAt", ${state} as state, w.right_answers as "rightAnswers", w.questions
    from training.works w
    join training.activities a on a.id = w.activity_id
    join people.published_persons p on p.id = w.person_id
    where a.group_id = ${groupId}
      and w.decision is distinct from 'replaced'
      and (${filter.state}::text is null or ${state} = ${filter.state})
      and (${filter.personId}::uuid is null or p.canonical_id = ${filter.personId})
    order by
      w.decision is not null,
      case when w.decision is null then w.handed_in_at end,
      w.handed_in_at desc,
      w.id
    offset ${filter.skip}
    limit ${filter.limit}`)
  return rows.map(({ rightAnswers: right, questions, ...work }) => ({
    ...work,
    score: right === null || questions === null ? undefined : { right, questions },
  }))
}

type Scored = { rightAnswers: number | null; questions: number | null }

/** How many works wait in each of these groups; those where none does are not there. */
export async function countWaitingIn(db: Db, groupIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: string; count: number }>(sql`
    select a.group_id as "groupId", count(*) as count
    from training.works w
    join training.activities a on a.id = w.activity_id
    where a.group_id = any(${groupIds}::uuid[]) and w.decision is null
    group by a.group_id`)
  return new Map(rows.map((row) => [row.groupId, row.count]))
}

export type LastWork = { personId: string; at: Date }

/** When each trainee of these groups last handed something in, by the id of the group. */
export async function lastWorks(db: Db, groupIds: readonly string[]): Promise<Map<string, LastWork[]>> {
  const rows = await db.rows<LastWork & { groupId: string }>(sql`
    select a.group_id as "groupId", p.canonical_id as "personId", max(w.handed_in_at) as at
    from training.works w
    join training.activities a on a.id = w.activity_id
    join people.published_persons p on p.id = w.person_id
    where a.group_id = any(${groupIds}::uuid[])
    group by a.group_id, p.canonical_id`)
  return byGroup(rows)
}
