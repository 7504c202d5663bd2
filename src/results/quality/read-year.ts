import { groupsOfEach, listActions, maskSmall, type Action, type Figure, type Group } from '#actions'
import { orientationFigures } from '#orientation'
import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { improvementsIn, listHeard, traineesOf } from '#training'
import { composeFigures, gatherOfGroups } from '../figures/door.ts'
import { indicatorsOf } from './list-indicators.ts'
import type { Indicator } from './indicator.ts'

/** The groups that a body led and that ended in a year, and what its data say of each indicator. */
export type QualityYear = {
  year: number
  groups: { group: Group; action: Action }[]
  indicators: Indicator[]
}

/** Reads a year of a training body. The caller leads it. */
export async function readYear(
  db: Db,
  leadId: OrganisationId,
  year: number,
  now: Date,
): Promise<QualityYear> {
  const actions = (await listActions(db, { all: true })).filter((action) => action.leadId === leadId)
  const groupsOf = await groupsOfEach(
    db,
    actions.map((action) => action.id),
  )
  const today = parisDay(now)
  const groups = actions.flatMap((action) =>
    (groupsOf.get(action.id) ?? [])
      .filter(({ endsOn }) => endsOn < today && endsOn.startsWith(`${year}-`))
      .map((group) => ({ group, action })),
  )
  const ids = groups.map(({ group }) => group.id)
  const counted = [...(await gatherOfGroups(db, ids))].map(([, figures], i) => ({
    groupId: ids[i] ?? groups[0]?.group.id,
    figures,
  }))
  const admitted = ids.length > 0 ? await orientationFigures(db, ids) : []
  const left: number[] = []
  for (const { group } of groups)
    left.push(
      (await traineesOf(db, group.id)).filter(({ untilDay }) => untilDay !== null && untilDay < group.endsOn)
        .length,
    )
  const figures: Figure[] = composeFigures(
    [...counted, ...admitted].flatMap(({ groupId, figures: own }) =>
      groupId ? [{ groupId, figures: own }] : [],
    ),
  ).map(maskSmall)
  return {
    year,
    groups,
    indicators: indicatorsOf({
      groups,
      figures,
      left: left.reduce((sum, one) => sum + one, 0),
      heard: await listHeard(db, ids),
      improvements: await improvementsIn(db, ids),
    }),
  }
}
