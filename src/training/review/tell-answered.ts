import type { Tx } from '#platform/db'
import { tell, untell } from '#platform/notices'
import { WEEK_MS } from '#platform/time'
import { readSaid } from '../phone/door.ts'
import { trainersOf } from '../trainer-store.ts'
import { readActivityEver } from '../activity-store.ts'
import type { Activity } from '../activity.ts'
import type { Work } from '../work.ts'

/** Tells a trainee what became of their work, with the word of who read it. */
export async function tellAnswered(
  tx: Tx,
  { id, activityId, personId }: Pick<Work, 'id' | 'activityId' | 'personId'>,
  decision: 'accepted' | 'given back',
  { word, at }: { word: string | null; at: Date },
): Promise<void> {
  const activity = await readActivityEver(tx, activityId)
  if (!activity) return
  const trainers = (await trainersOf(tx, activity.groupId)).map((one) => one.personId)
  await untell(tx, trainers, `work of ${personId} ${activityId} `) // it is read
  const { say } = (await readSaid(tx, [personId]))(personId)
  const begins = `answer of ${personId} ${activityId} `
  await untell(tx, [personId], begins) // an answer that has not left is not the last word
  await tell(
    tx,
    [
      {
        to: personId,
        key: `${begins}${decision} ${id} ${at.getTime()}`,
        title: (decision === 'accepted' ? say.accepted : say.givenBack)(activity.title),
        body: word ?? '',
        path: `/formation/activites/${activityId}`,
        pace: 'soon',
        until: new Date(at.getTime() + WEEK_MS),
      },
    ],
    at,
  )
}

/** Tells a trainee that the answer they were told is taken back; an answer that has not left yet is simply never told. */
export async function tellTakenBack(
  tx: Tx,
  { id, activityId, personId }: Pick<Work, 'id' | 'activityId' | 'personId'>,
  { title }: Pick<Activity, 'title'>,
  { why, at }: { why: string; at: Date },
): Promise<void> {
  const begins = `answer of ${personId} ${activityId} `
  if ((await untell(tx, [personId], begins)).length > 0) return
  const { say } = (await readSaid(tx, [personId]))(personId)
  await tell(
    tx,
    [
      {
        to: personId,
        key: `${begins}taken back ${id} ${at.getTime()}`,
        title: say.takenBack(title),
        body: say.takenBackText(why),
        path: `/formation/activites/${activityId}`,
        pace: 'soon',
        until: new Date(at.getTime() + WEEK_MS),
      },
    ],
    at,
  )
}
