import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import type { Review } from '../work.ts'
import type { ActivityId } from '../ids.ts'

/** A work as a dossier tells it. */
export type DossierWork = {
  personId: PersonId
  activityId: ActivityId
  title: string
  handedInAt: Date
  state: Review['state']
  /** What somebody wrote to the trainee. */
  help: { at: Date; by: PersonId; word: string } | undefined
  /** What a quiz gave. */
  score: { right: number; questions: number } | undefined
}

type Row = Omit<DossierWork, 'state' | 'help' | 'score'> & {
  decision: Exclude<Review['state'], 'waiting'> | null
  decidedAt: Date | null
  decider: PersonId | null
  word: string | null
  rightAnswers: number | null
  questions: number | null
}

/** Every work of a group, the oldest first; the caller has the right to the group and leaves its lines. */
export async function worksForDossier(db: Db, groupId: GroupId): Promise<DossierWork[]> {
  const rows = await db.rows<Row>(sql`
    select p.canonical_id as "personId", w.activity_id as "activityId", a.title, w.handed_in_at as "handedInAt", w.decision,
      w.decided_at as "decidedAt", d.given_name || ' ' || d.family_name as decider, w.word,
      w.right_answers as "rightAnswers", w.questions
    from training.works w
    join training.activities a on a.id = w.activity_id
    join people.published_persons p on p.id = w.person_id
    left join people.published_persons d on d.id = w.decided_by
    where a.group_id = ${groupId}
    order by w.n`)
  return rows.map(dossierWorkOf)
}

function dossierWorkOf({
  decision,
  decidedAt: at,
  decider: by,
  word,
  rightAnswers: right,
  questions,
  ...work
}: Row): DossierWork {
  return {
    ...work,
    state: decision ?? 'waiting',
    help: at && by && word ? { at, by, word } : undefined,
    score: right === null || questions === null ? undefined : { right, questions },
  }
}
