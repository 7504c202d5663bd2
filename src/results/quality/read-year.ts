import { groupsOfEach, listActions, maskSmall } from '#actions'
import { immersionsDuring } from '#immersion'
import { countInterviews, orientationFigures } from '#orientation'
import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { countAdaptation, improvementsIn, listHeard, traineesOfEach } from '#training'
import { composeFigures, gatherOfGroups } from '../figures/door.ts'
import { indicatorsOf } from './list-indicators.ts'
import type { Indicator, LedGroup } from './indicator.ts'

/** The groups that a training body led and that ended before today, in the order of the titles of their actions. */
export async function listEnded(db: Db, leadId: OrganisationId, today: Day): Promise<LedGroup[]> {
  const actions = (await listActions(db, { all: true })).filter((action) => action.leadId === leadId)
  const groupsOf = await groupsOfEach(
    db,
    actions.map((action) => action.id),
  )
  return actions.flatMap((action) =>
    (groupsOf.get(action.id) ?? [])
      .filter(({ endsOn }) => endsOn < today)
      .map((group) => ({ group, action })),
  )
}

/** The groups of a body that ended in a year, and what its data say of each indicator. */
export type QualityYear = { year: number; groups: LedGroup[]; indicators: Indicator[] }

export const yearOf = ({ group }: LedGroup): number => Number(group.endsOn.slice(0, 4))

/** Reads a year of a training body, of which `ended` are the groups. The caller leads it. */
export async function readYear(
  db: Db,
  ended: readonly LedGroup[],
  year: number,
  now: Date,
): Promise<QualityYear> {
  const groups = ended.filter((one) => yearOf(one) === year)
  const ids = groups.map(({ group }) => group.id)
  const gathered = await gatherOfGroups(db, ids)
  const counted = ids.map((groupId) => ({ groupId, figures: gathered.get(groupId) ?? [] }))
  const admitted = await orientationFigures(db, ids)
  const trainees = await traineesOfEach(db, ids)
  const stays = groups.flatMap(({ group, action }) =>
    (trainees.get(group.id) ?? []).map(({ personId, fromDay, untilDay }) => ({
      personId,
      actionId: action.id,
      fromDay,
      lastDay: untilDay ?? group.endsOn,
    })),
  )
  const left = groups.flatMap(({ group }) =>
    (trainees.get(group.id) ?? []).filter(({ untilDay }) => untilDay !== null && untilDay < group.endsOn),
  )
  return {
    year,
    groups,
    indicators: indicatorsOf({
      groups,
      figures: composeFigures([...counted, ...admitted]).map(maskSmall),
      left: left.length,
      interviews: await countInterviews(db, ids),
      adaptation: await countAdaptation(db, ids),
      immersions: await immersionsDuring(db, stays, now),
      heard: await listHeard(db, ids),
      improvements: await improvementsIn(db, ids),
    }),
  }
}
