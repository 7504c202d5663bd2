import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisDay, type Day } from '#platform/time'
import type { Presence } from '../attendance.ts'
import { presencesOf } from '../attendance-store.ts'
import { gaugeOf, type TraineeGauge } from '../hours/door.ts'
import { asksOf, situationsIn, type AfterAsk, type ToldSituation } from '../after/door.ts'
import { ownPeople, type OwnPerson } from './own-people-store.ts'

/** How long after a group's last day its people still stand in the list of their referent: until six months later is asked, and answered. */
const KEPT_DAYS = 220

/** Somebody whom a referent accompanies, in a group: where they stand, and what they did at a distance. */
export type Followed = OwnPerson & {
  presences: Presence[]
  gauge: TraineeGauge | undefined
  goalPercent: number | null
  /** Where they stand three and six months later, once it is asked. */
  after: { ask: AfterAsk; told: ToldSituation | undefined }[]
}

/** The people of a referent who learn, with their presences until today and their gauge. The caller opens their files. */
export async function followOwnPeople(db: Db, actor: Actor, now: Date): Promise<Followed[]> {
  const people = await listOwnPeople(db, actor, now)
  const followed = new Map<string, Followed[]>()
  for (const groupId of new Set(people.map((one) => one.groupId))) {
    const theirs = people.filter((one) => one.groupId === groupId)
    const [first] = theirs
    if (!first) continue
    const presences = await presencesOf(db, groupId, first.startsOn, parisDay(now))
    const gauge = await gaugeOf(db, groupId, now)
    const asks = (await asksOf(db, [groupId])).filter(({ moment }) => moment !== 'end')
    const situations = await situationsIn(db, [groupId])
    followed.set(
      groupId,
      theirs.map((one) => ({
        ...one,
        presences: presences.filter(({ personId }) => personId === one.personId),
        gauge: gauge.trainees.find(({ personId }) => personId === one.personId),
        goalPercent: gauge.goalPercent,
        after: asks
          .filter(({ personId }) => personId === one.personId)
          .map((ask) => ({ ask, told: situations.get(ask.id) })),
      })),
    )
  }
  return people.flatMap(
    (one) => followed.get(one.groupId)?.find(({ personId }) => personId === one.personId) ?? [],
  )
}

/** The same people by their names alone. */
export const listOwnPeople = async (db: Db, actor: Actor, now: Date): Promise<OwnPerson[]> =>
  ownPeople(db, actor.personId, { on: parisDay(now), since: addDays(parisDay(now), -KEPT_DAYS) })

/** Absences that are sure, since a day. */
export const absencesSince = (presences: readonly Presence[], since?: Day): Presence[] =>
  presences.filter(
    (one) => one.status === 'absent' && !one.doubted && (since === undefined || one.day >= since),
  )
