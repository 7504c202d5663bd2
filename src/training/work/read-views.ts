import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Activity } from '../activity.ts'
import { spokenOfEach, type Spoken } from '../spoken/door.ts'
import { activityAddresses } from './activity-address-store.ts'
import { takenBackOfEach, type TakenBack } from './taken-back-store.ts'
import { worksForEach } from '../work-store.ts'
import { latestOf, type Work } from '../work.ts'

/** What the page of an activity shows to its trainee. */
export type ActivityView = {
  activity: Activity
  /** The latest first. */
  works: Work[]
  /** The answers to the work that waits which were given by mistake. */
  takenBack: TakenBack[]
  /** The address of the page where it is done, when that is not its own. */
  elsewhere: string | undefined
  spoken: Spoken | undefined
}

/** Reads it for these activities, for a trainee whose group has them. */
export async function readViews(
  db: Db,
  activities: readonly Activity[],
  personId: PersonId,
): Promise<ActivityView[]> {
  const ids = activities.map(({ id }) => id)
  const works = await worksForEach(db, ids, personId)
  const elsewhere = await activityAddresses(db, ids)
  const spoken = await spokenOfEach(db, ids)
  const waiting = [...works.values()].flatMap((those) => {
    const latest = latestOf(those)
    return latest?.review.state === 'waiting' ? [latest] : []
  })
  const takenBack = await takenBackOfEach(
    db,
    waiting.map(({ id }) => id),
  )
  return activities.map((activity) => ({
    activity,
    works: works.get(activity.id) ?? [],
    takenBack: waiting.flatMap((one) =>
      one.activityId === activity.id ? (takenBack.get(one.id) ?? []) : [],
    ),
    elsewhere: elsewhere.get(activity.id),
    spoken: spoken.get(activity.id),
  }))
}
