import type { CountedRow, Figure, GroupFigures, GroupId } from '#actions'
import type { Db } from '#platform/db'
import { dayOf } from '#platform/time'
import type { PersonId } from '#people'
import { juryRows, juryTallies, traineeIds, type JuryRow, type JuryTally } from './figure-store.ts'
import { currentDecisions } from './decisions.ts'
import { juryResult } from './result.ts'

const KEY = 'trade-skills-over-75'

/** One trainee as the figure counts them. `acquired` is null for who has no result yet. */
export type JuryCount = { personId: PersonId; acquired: number | null; total: number; over75: boolean }

/**
 * The trainees of a group whose jury acknowledged more than 75 % of the trade's skills, strictly, out of those who passed.
 * Each counts once, by their latest closed jury; rehearsals never count. Source of the rule: Le Petit Papier n° 463.
 */
export async function juryFigures(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  const tallies = new Map((await juryTallies(db, groupIds)).map((tally) => [tally.groupId, tally]))
  return groupIds.map((groupId) => ({
    groupId,
    figures: [figureOf(tallies.get(groupId) ?? { over75: 0, passed: 0, left: 0 })],
  }))
}

/** Same, counted in TypeScript from rows: what tests compare with the database's count. */
export async function juryFiguresFromRows(db: Db, groupIds: readonly GroupId[]): Promise<GroupFigures[]> {
  const [trainees, rows] = [await traineeIds(db, groupIds), await juryRows(db, groupIds)]
  return groupIds.map((groupId) => {
    const mine = trainees.filter((one) => one.groupId === groupId).map((one) => one.personId)
    const counts = countGroup(
      mine,
      rows.filter((row) => row.groupId === groupId),
    )
    const passed = counts.filter((one) => one.acquired !== null).length
    const over75 = counts.filter((one) => one.over75).length
    return { groupId, figures: [figureOf({ over75, passed, left: counts.length - passed })] }
  })
}

/** The rows behind the figure, for a signed-in reader who has the right to them. */
export async function peopleBehindJury(db: Db, groupId: GroupId): Promise<CountedRow[]> {
  const trainees = (await traineeIds(db, [groupId])).map((one) => one.personId)
  return countGroup(trainees, await juryRows(db, [groupId])).map(({ personId, acquired, total, over75 }) => {
    if (acquired === null) return { personId, counted: 'excluded', why: NOT_PASSED }
    return { personId, counted: over75 ? 'in' : 'out', why: `${acquired} compétences acquises sur ${total}` }
  })
}

const NOT_PASSED = 'Pas encore de décision d’un jury'

/** Computes from rows, in TypeScript; `juryTallies` must find the same. */
function countGroup(personIds: readonly PersonId[], rows: readonly JuryRow[]): JuryCount[] {
  return personIds.map((personId) => {
    const mine = rows.filter((row) => row.personId === personId)
    const latest = mine.toSorted(
      (a, b) => b.heldOn.localeCompare(a.heldOn) || b.closedAt.getTime() - a.closedAt.getTime(),
    )[0]
    if (!latest) return { personId, acquired: null, total: 0, over75: false }
    const lines = mine
      .filter((row) => row.juryId === latest.juryId)
      .flatMap(({ code, decision }) => (code && decision ? [{ personId, code, decision }] : []))
    const decided = currentDecisions(lines).get(personId) ?? {}
    return { personId, ...juryResult(latest.codes, decided) }
  })
}

function figureOf({ over75, passed, left }: JuryTally): Figure {
  const counted = passed > 0
  return {
    key: KEY,
    label: 'ont plus de 75 % des compétences du métier, attestées par un jury',
    value: counted ? over75 : null,
    unit: 'people',
    numerator: counted ? over75 : null,
    denominator: counted ? passed : null,
    rule: 'Compétences déclarées acquises par le jury, divisées par toutes les compétences de la grille, y compris celles qui n’ont pas été vues. Strictement plus de 75 % : 18 sur 24 ne suffit pas. Une personne compte une fois, par son dernier jury dont la délibération est close.',
    ruleSince: dayOf('2018-04-01'),
    excluded: left > 0 ? [{ count: left, why: NOT_PASSED }] : [],
    masked: false,
  }
}
