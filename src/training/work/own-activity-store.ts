import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import { sameAs, type PersonId } from '#people'
import type { Activity } from '../activity.ts'
import type { WorkState } from '../work.ts'
import { workState } from './work-state-store.ts'
import type { ActivityId } from '../ids.ts'

const activityColumns = sql`
  a.id as "activityId", a.group_id as "groupId", a.code, a.title, a.mode, a.minutes, a.proof, a.picture`

/** An activity as its trainee sees it in a list. */
export type OwnActivity = Pick<
  Activity,
  'groupId' | 'code' | 'title' | 'mode' | 'minutes' | 'proof' | 'picture'
> & {
  activityId: ActivityId
  week: number
  state: WorkState
  word: string | null
  /** It is done on a page that no telephone keeps: the package of a course. */
  needsNetwork: boolean
}

/** The activities of a group at a distance or to be seen by the trainer, in order, and where this person stands with each. */
export async function ownActivities(db: Db, groupId: GroupId, personId: PersonId): Promise<OwnActivity[]> {
  return db.rows<OwnActivity>(sql`
    select ${activityColumns}, s.position as week, ${workState} as state, w.word,
      exists (select 1 from training.activity_addresses d where d.activity_id = a.id) as "needsNetwork"
    from training.activities a
    join training.sequences s on s.id = a.sequence_id
    left join lateral (
      select w.id, w.decision, w.word
      from training.works w
      where w.person_id = ${sameAs(personId)} and w.activity_id = a.id
        and (w.decision is null or w.decision not in ('replaced', 'taken back'))
      order by w.n desc
      limit 1
    ) w on true
    where a.group_id = ${groupId}
      and a.withdrawn_at is null
      and (a.mode in ('foad at home', 'foad at the centre') or a.proof = 'observation')
    order by s.position, a.position`)
}
