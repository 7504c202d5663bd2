import type { GroupId } from '#actions'
import type { Actor, PersonId } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisDay, type Day } from '#platform/time'
import { oneForEachHalf, type Presence } from '../attendance.ts'
import { presencesOf } from '../attendance-store.ts'
import { gaugeOf, type GroupGauge, type TraineeGauge } from '../hours/door.ts'
import { asksOf, situationsIn, type AfterAsk, type ToldSituation } from '../reply/door.ts'
import { ownPeople, type OwnPerson } from './own-people-store.ts'

/** How long after a group's last day its people still stand in the list of their referent: until six months later is asked, and answered. */
const KEPT_DAYS = 220

/** Somebody whom a referent accompanies, in a group: where they stand, and what they did at a distance. */
export type Followed = OwnPerson & {
  presences: Presence[]
  gauge: TraineeGauge | undefined
  goalPercent: number | null
  /** As the alert of who trains says it: this pace ends under what the funder asks, while it can still be made up. */
  forecast: { share: number; missingMinutes: number; by: Day } | undefined
  /** Where they stand three and six months later, once it is asked. */
  after: { ask: AfterAsk; told: ToldSituation | undefined }[]
}

/** The people of a referent who learn, by their names. */
export const listOwnPeople = async (db: Db, actor: Actor, now: Date): Promise<OwnPerson[]> =>
  ownPeople(db, actor.personId, { on: parisDay(now), since: addDays(parisDay(now), -KEPT_DAYS) })

/** These people with their presences until today, their gauge and what they said since. The caller opened their files. */
export async function followPeople(db: Db, people: readonly OwnPerson[], now: Date): Promise<Followed[]> {
  const startOf = new Map(people.map(({ groupId, startsOn }) => [groupId, startsOn]))
  const ids = [...startOf.keys()]
  const asks = (await asksOf(db, ids)).filter(({ moment }) => moment !== 'end')
  const situations = await situationsIn(db, ids)
  const inGroups = new Map<GroupId, { presences: Presence[]; gauge: GroupGauge }>()
  for (const [groupId, startsOn] of startOf) {
    const presences = await presencesOf(db, groupId, startsOn, parisDay(now))
    inGroups.set(groupId, { presences, gauge: await gaugeOf(db, groupId, now) })
  }
  return people.map((one) => {
    const { presences, gauge } = inGroups.get(one.groupId) ?? {}
    const isTheirs = ({ personId }: { personId: PersonId }) => personId === one.personId
    const own = gauge?.trainees.find(isTheirs)
    return {
      ...one,
      presences: oneForEachHalf(presences?.filter(isTheirs) ?? []),
      gauge: own,
      goalPercent: gauge?.goalPercent ?? null,
      forecast: own && one.endsOn >= parisDay(now) ? behindAt(own, one.endsOn) : undefined,
      after: asks
        .filter((ask) => ask.groupId === one.groupId && isTheirs(ask))
        .map((ask) => ({ ask, told: situations.get(ask.id) })),
    }
  })
}

const behindAt = ({ behind, forecast, missingMinutes, left }: TraineeGauge, by: Day): Followed['forecast'] =>
  behind && forecast !== null && !left ? { share: forecast, missingMinutes, by } : undefined

/** Absences that are sure, since a day. */
export const absencesSince = (presences: readonly Presence[], since?: Day): Presence[] =>
  presences.filter(
    (one) => one.status === 'absent' && !one.doubted && (since === undefined || one.day >= since),
  )
