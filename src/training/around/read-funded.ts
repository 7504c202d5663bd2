import {
  groupsOfEach,
  listActions,
  obligationOn,
  partnersOfEach,
  SMALLEST_SHOWN,
  type Action,
  type Group,
} from '#actions'
import { organisationsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { gaugeOf, type GroupGauge } from '../hours/door.ts'

/** A group as its funder reads it: the gauge of the whole, never of somebody; nothing where it would tell of few people. */
export type FundedGroup = { group: Group } & (
  | { gauge: GroupGauge; goal: number | null }
  | { gauge: 'masked' }
)

export type Funded = { action: Action; groups: FundedGroup[] }

/** The actions that this reader's organisations fund as partners. */
export async function fundedActions(db: Db, actor: Actor): Promise<Action[]> {
  const own = organisationsOf(actor, 'funder')
  if (own.length === 0) return []
  const actions = (await listActions(db, { all: true })).filter((action) => action.publishedAt)
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

/** One funded action with its groups that have begun: the goal is told to the funder who set it. */
export async function readFunded(db: Db, actor: Actor, action: Action, now: Date): Promise<Funded> {
  const today = parisDay(now)
  const begun = ((await groupsOfEach(db, [action.id])).get(action.id) ?? []).filter(
    (group) => group.startsOn <= today,
  )
  const gauges: { group: Group; gauge: GroupGauge; goal: number | null }[] = []
  for (const group of begun) {
    const on = group.endsOn < today ? group.endsOn : today
    const obligation = await obligationOn(db, action.id, on)
    const own = obligation && organisationsOf(actor, 'funder').includes(obligation.funderId)
    gauges.push({
      group,
      gauge: await gaugeOf(db, group.id, now),
      goal: own ? obligation.atLeastPercent : null,
    })
  }
  const hidden = hiddenToFunder(
    gauges.map(({ group, gauge }) => ({
      id: group.id,
      people: gauge.trainees.length,
      ended: group.endsOn < today,
    })),
  )
  return {
    action,
    groups: gauges.map((one) =>
      hidden.has(one.group.id) ? { group: one.group, gauge: 'masked' as const } : one,
    ),
  }
}

/**
 * The groups that are not told: those of fewer than five people, and the smallest of the others with them where the total of the action,
 * which is published, would give them back. Of two as small, the same is hidden as where that total is published.
 */
function hiddenGroups(groups: readonly { id: string; people: number }[]): Set<string> {
  const bySize = groups
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people || (a.id < b.id ? -1 : 1))
  const hidden = bySize.filter(({ people }) => people < SMALLEST_SHOWN)
  const others = bySize.filter(({ people }) => people >= SMALLEST_SHOWN)
  const held = () => hidden.reduce((sum, { people }) => sum + people, 0)
  while (hidden.length > 0 && held() < SMALLEST_SHOWN) {
    const next = others.shift()
    if (!next) break
    hidden.push(next)
  }
  return new Set(hidden.map(({ id }) => id))
}

type Sized = { id: string; people: number; ended: boolean }

/** The same for a funder, who also reads groups that go on: the total that is published adds those that have ended, and those alone. */
export const hiddenToFunder = (groups: readonly Sized[]): Set<string> =>
  new Set(
    [true, false].flatMap((ended) => [...hiddenGroups(groups.filter((group) => group.ended === ended))]),
  )
