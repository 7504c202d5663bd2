import { sql, type Db } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'
import type { Activity } from '../activity.ts'
import { workState } from '../work/door.ts'
import type { WorkState } from '../work.ts'

/** A work in the list of its trainer. */
export type ReviewedWork = {
  id: string
  personId: PersonId
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
  groupId: GroupId,
  filter: { state: WorkState | null; personId: PersonId | null; skip: number; limit: number },
): Promise<ReviewedWork[]> {
  const rows = await db.rows<Omit<ReviewedWork, 'score'> & Scored>(sql`
    select w.id, p.canonical_id as "personId", p.given_name || ' ' || p.family_name as trainee, a.code, a.title, a.minutes,
      a.proof, w.handed_in_at as "handedInAt", ${workState} as state, w.right_answers as "rightAnswers", w.questions
    from training.works w
    join training.activities a on a.id = w.activity_id
    join people.published_persons p on p.id = w.person_id
    where a.group_id = ${groupId}
      and (w.decision is null or w.decision not in ('replaced', 'taken back'))
      and (${filter.state}::text is null or ${workState} = ${filter.state})
      ${filter.personId ? sql`and w.person_id = ${sameAs(filter.personId)}` : sql``}
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
