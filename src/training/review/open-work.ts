import { idsOf, openFile, readPerson, requireActor, rightInCircle, type Actor } from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import type { Activity } from '../activity.ts'
import { effortOf, type Effort } from '../ledger/door.ts'
import { readActivityEver } from '../activity-store.ts'
import { takenBackOf, type TakenBack } from '../work/door.ts'
import type { Work } from '../work.ts'
import { readWork, worksFor } from '../work-store.ts'

export type OpenWork = {
  actor: Actor
  work: Work
  activity: Activity
  effort: Effort | undefined
  trainee: string
  works: Work[]
  /** The answers that were given by mistake. */
  takenBack: TakenBack[]
  /** True for who trains the group: a training lead reads only. */
  writes: boolean
  /** True for the trainee whose work it is. */
  own: boolean
}

/** The work of the address, for its trainee or for who may read it: then a line is left. @throws notFound for strangers. */
export async function openWork(c: Ask): Promise<OpenWork> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const work = await readWork(db, idIn(c, 'work'))
  const activity = work && (await readActivityEver(db, work.activityId))
  if (!work || !activity) throw notFound()
  const own = (await idsOf(db, actor.personId)).includes(work.personId)
  const inGroup = await rightInCircle(db, actor, activity.groupId, 'learning work', now)
  // Who trains this person elsewhere reads nothing of this group.
  if (!own && (!inGroup.reads || inGroup.only)) throw notFound()
  const why = { code: 'work', title: activity.title } as const
  const right = await db.transaction((tx) => openFile(tx, actor, work.personId, 'learning work', why, now))
  // A referent sees the progress, not what was written or filmed.
  if (!right || right.only) throw notFound()
  const person = await readPerson(db, work.personId)
  return {
    actor,
    work,
    activity,
    effort: await effortOf(db, work.id),
    trainee: person ? `${person.givenName} ${person.familyName}` : '',
    works: await worksFor(db, work.activityId, work.personId),
    takenBack: await takenBackOf(db, work.id),
    writes: inGroup.writes,
    own,
  }
}
