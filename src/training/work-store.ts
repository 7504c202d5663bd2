import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import { wordOf, wordsOf, type Content, type Review, type Work } from './work.ts'
import type { ActivityId, WorkId } from './ids.ts'

const columns = sql`
  w.id, w.activity_id as "activityId", p.canonical_id as "personId", w.handed_in_at as "handedInAt",
  w.done_at as "doneAt", people.published_canonical(w.handed_in_by) as "handedInBy", w.words, w.file_id as "fileId", w.answers, w.right_answers as "rightAnswers", w.questions,
  w.decision, people.published_canonical(w.decided_by) as "decidedBy", w.decided_at as "decidedAt", w.word`

/** False when a work of this id is there already: the same form, sent twice. */
export const insertWork = async (tx: Tx, work: Work): Promise<boolean> =>
  (await insertWorks(tx, [work])) === 1

/** Gives how many were not there yet. */
export async function insertWorks(tx: Tx, works: readonly Work[]): Promise<number> {
  return tx.run(sql`
    insert into training.works (
      id, activity_id, person_id, handed_in_at, done_at, handed_in_by, words, file_id, answers, right_answers, questions, decision,
      decided_by, decided_at, word
    )
    select
      w.id, w."activityId", w."personId", w."handedInAt", w."doneAt", w."handedInBy", w.words, w."fileId", w.answers, w."rightAnswers",
      w.questions, w.decision, w."decidedBy", w."decidedAt", w.word
    from jsonb_to_recordset(${JSON.stringify(works.map(rowOf))}::jsonb) as w (
      id uuid, "activityId" uuid, "personId" uuid, "handedInAt" timestamptz, "doneAt" timestamptz, "handedInBy" uuid, words text, "fileId" uuid,
      answers integer[], "rightAnswers" integer, questions integer, decision text, "decidedBy" uuid, "decidedAt" timestamptz,
      word text
    )
    on conflict (id) do nothing`)
}

/** Until the end of the transaction, nobody else hands in or decides anything for this person and activity, whichever of their ids is said. */
export async function lockWorks(tx: Tx, activityId: ActivityId, personId: PersonId): Promise<void> {
  await tx.run(sql`
    select pg_advisory_xact_lock(
      hashtextextended('work ' || ${activityId} || ' ' || people.published_canonical(${personId})::text, 0))`)
}

/** What waits makes room for the next one, under each id of this person. */
export async function replaceWaiting(
  tx: Tx,
  activityId: ActivityId,
  personId: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update training.works
    set decision = 'replaced', decided_by = ${personId}, decided_at = ${at}
    where activity_id = ${activityId} and person_id = ${sameAs(personId)} and decision is null`)
}

/** False when somebody decided before. */
export async function decideWork(
  tx: Tx,
  id: WorkId,
  decision: 'accepted' | 'given back',
  { by, at, word }: { by: PersonId; at: Date; word: string | null },
): Promise<boolean> {
  const decided = await tx.run(sql`
    update training.works
    set decision = ${decision}, decided_by = ${by}, decided_at = ${at}, word = ${word}
    where id = ${id} and decision is null`)
  return decided === 1
}

/** The work with this id; whoever asks is checked by the page against its group or its person. */
export async function readWork(db: Db, id: WorkId): Promise<Work | undefined> {
  const row = await db.row<WorkRow>(sql`
    select ${columns}
    from training.works w
    join people.published_persons p on p.id = w.person_id
    where w.id = ${id}`)
  return row && workOf(row)
}

/** Everything this person handed in for these activities, by activity, the latest first. */
export async function worksForEach(
  db: Db,
  activityIds: readonly ActivityId[],
  personId: PersonId,
): Promise<Map<string, Work[]>> {
  const rows = await db.rows<WorkRow>(sql`
    select ${columns}
    from training.works w
    join people.published_persons p on p.id = w.person_id
    where w.person_id = ${sameAs(personId)} and w.activity_id = any(${activityIds}::uuid[])
    order by w.n desc`)
  return Map.groupBy(rows.map(workOf), (one) => one.activityId)
}

/** Same, for one activity. */
export const worksFor = async (db: Db, activityId: ActivityId, personId: PersonId): Promise<Work[]> =>
  (await worksForEach(db, [activityId], personId)).get(activityId) ?? []

/** A work as its table keeps it. */
type WorkRow = {
  id: WorkId
  activityId: ActivityId
  personId: PersonId
  handedInAt: Date
  doneAt: Date | null
  handedInBy: PersonId
  words: string | null
  fileId: FileId | null
  answers: number[] | null
  rightAnswers: number | null
  questions: number | null
  decision: Exclude<Review['state'], 'waiting'> | null
  decidedBy: PersonId | null
  decidedAt: Date | null
  word: string | null
}

/** @throws when the row says two things at once. */
function workOf(row: WorkRow): Work {
  const { id, activityId, personId, handedInAt, doneAt, handedInBy } = row
  const content = contentOf(row)
  return { id, activityId, personId, handedInAt, doneAt, handedInBy, content, review: reviewOf(row) }
}

function contentOf(row: WorkRow): Content {
  const { words, fileId, answers, rightAnswers, questions } = row
  if (answers && rightAnswers !== null && questions !== null && words === null && fileId === null)
    return { kind: 'quiz', answers, right: rightAnswers, questions }
  if (answers) throw contradiction(row)
  if (fileId) return { kind: 'file', fileId, words }
  return words ? { kind: 'text', words } : { kind: 'nothing' }
}

function reviewOf(row: WorkRow): Review {
  const { decision, decidedBy: by, decidedAt: at, word } = row
  if (!decision && !by && !at && !word) return { state: 'waiting' }
  if (decision === 'accepted' && at) return { state: decision, by, at, word }
  if (decision === 'given back' && at && word) return { state: decision, by, at, word }
  if (decision === 'replaced' && at && by) return { state: decision, by, at }
  if ((decision === 'waived' || decision === 'taken back') && at && by && word)
    return { state: decision, by, at, word }
  throw contradiction(row)
}

const contradiction = ({ id }: WorkRow) => new Error(`work ${id} contradicts itself`)

function rowOf({ content, review, ...work }: Work): WorkRow {
  const quiz = content.kind === 'quiz' ? content : undefined
  const decided = review.state === 'waiting' ? undefined : review
  return {
    ...work,
    words: wordsOf(content),
    fileId: content.kind === 'file' ? content.fileId : null,
    answers: quiz?.answers ?? null,
    rightAnswers: quiz?.right ?? null,
    questions: quiz?.questions ?? null,
    decision: decided?.state ?? null,
    decidedBy: decided?.by ?? null,
    decidedAt: decided?.at ?? null,
    word: wordOf(review),
  }
}
