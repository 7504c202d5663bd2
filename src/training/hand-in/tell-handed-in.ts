import type { Tx } from '#platform/db'
import { tell, untell } from '#platform/notices'
import { stillInCircle } from '#people'
import { WEEK_MS } from '#platform/time'
import { trainersOf } from '../trainer-store.ts'
import { readActivityEver } from '../activity-store.ts'
import type { Work } from '../work.ts'

/** Tells who trains the group that a work waits to be read. */
export async function tellHandedIn(
  tx: Tx,
  { id, activityId, personId, handedInAt: at }: Pick<Work, 'id' | 'activityId' | 'personId' | 'handedInAt'>,
): Promise<void> {
  const activity = await readActivityEver(tx, activityId)
  if (!activity) return
  const named = (await trainersOf(tx, activity.groupId)).map((one) => one.personId)
  const trainers = await stillInCircle(
    tx,
    activity.groupId,
    { personIds: named, as: ['trainer', 'training lead'] },
    at,
  )
  const begins = `work of ${personId} ${activityId} `
  await untell(tx, trainers, begins) // the one that it replaces
  await tell(
    tx,
    trainers.map((to) => ({
      to,
      key: `${begins}${id}`,
      title: `Un travail à lire : ${activity.title}`,
      path: `/formation/travaux/${id}`,
      pace: 'soon' as const,
      until: new Date(at.getTime() + WEEK_MS),
    })),
    at,
  )
}
