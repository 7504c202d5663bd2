import {
  groupsOfEach,
  hideTogether,
  listActions,
  partnersOfEach,
  SMALLEST_SHOWN,
  type Action,
  type Group,
} from '#actions'
import { organisationsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { oneForEachHalf, type Presence } from '../attendance.ts'
import { presencesOf } from '../attendance-store.ts'
import { gaugeOf, type GroupGauge } from '../hours/door.ts'
import { absencesSince } from './follow-people.ts'

/** A group as its funder reads it: the gauge of the whole, never of somebody; nothing where it would tell of few people. */
export type FundedGroup = { group: Group } & (
  | { gauge: GroupGauge; goal: number | null; absences: number | 'few' }
  | { gauge: 'masked' }
)

export type Funded = { action: Action; groups: FundedGroup[] }

/** The actions that this reader's organisations fund as partners. */
export async function fundedActions(db: Db, actor: Actor): Promise<Action[]> {
  const own = organisationsOf(actor, 'funder')
  if (own.length === 0) return []
  const actions = await listActions(db)
  const partners = await partnersOfEach(
    db,
    actions.map((action) => action.id),
  )
  return actions.filter((action) =>
    (partners.get(action.id) ?? []).some(
      ({ part, organisationId }) => part === 'funding' && own.includes(organisationId),
    ),
  )
}

/** The funded actions with their groups that have begun. */
export async function readFunded(db: Db, actor: Actor, now: Date): Promise<Funded[]> {
  const actions = await fundedActions(db, actor)
  const groups = await groupsOfEach(
    db,
    actions.map((action) => action.id),
  )
  const funded: Funded[] = []
  for (const action of actions)
    funded.push({ action, groups: await toldGroups(db, actor, groups.get(action.id) ?? [], now) })
  return funded
}

/** The groups of an action that have begun: the goal is told to the funder who set it. */
async function toldGroups(db: Db, actor: Actor, groups: readonly Group[], now: Date): Promise<FundedGroup[]> {
  const today = parisDay(now)
  const own = organisationsOf(actor, 'funder')
  const gauges: { group: Group; gauge: GroupGauge; goal: number | null; absences: number | 'few' }[] = []
  for (const group of groups.filter(({ startsOn }) => startsOn <= today)) {
    const gauge = await gaugeOf(db, group.id, now)
    const { obligation } = gauge
    const isOwn = obligation && own.includes(obligation.funderId)
    const goal = isOwn ? obligation.atLeastPercent : null
    const presences = await presencesOf(db, group.id, group.startsOn, today)
    gauges.push({ group, gauge, goal, absences: countAbsences(presences) })
  }
  const hidden = hiddenToFunder(
    gauges.map(({ group, gauge }) => ({
      id: group.id,
      people: gauge.trainees.length,
      ended: group.endsOn < today,
    })),
  )
  return gauges.map((one) =>
    hidden.has(one.group.id) ? { group: one.group, gauge: 'masked' as const } : one,
  )
}

/** How many half-days of absence are sure, of the whole group; under five people, `few`: who was away would be known. */
export function countAbsences(presences: readonly Presence[]): number | 'few' {
  const people = Map.groupBy(presences, ({ personId }) => personId)
  const counts = [...people.values()].map((own) => absencesSince(oneForEachHalf(own)).length)
  const away = counts.filter((count) => count > 0)
  return away.length > 0 && away.length < SMALLEST_SHOWN ? 'few' : away.reduce((sum, count) => sum + count, 0)
}

/**
 * The groups that are not told: those of fewer than five people, and the smallest of the others with them where the total of the action,
 * which is published, would give them back. Of two as small, the same is hidden as where that total is published.
 */
function hiddenGroups(groups: readonly { id: string; people: number }[]): Set<string> {
  const bySize = groups
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people || (a.id < b.id ? -1 : 1))
  const hidden = hideTogether(
    bySize.filter(({ people }) => people < SMALLEST_SHOWN),
    bySize.filter(({ people }) => people >= SMALLEST_SHOWN),
  )
  return new Set(hidden.map(({ id }) => id))
}

type Sized = { id: string; people: number; ended: boolean }

/** The same for a funder, who also reads groups that go on: the total that is published adds those that have ended, and those alone. */
export const hiddenToFunder = (groups: readonly Sized[]): Set<string> =>
  new Set(
    [true, false].flatMap((ended) => [...hiddenGroups(groups.filter((group) => group.ended === ended))]),
  )
