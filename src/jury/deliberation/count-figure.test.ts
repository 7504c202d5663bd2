import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, readAction, seeded, type GroupId } from '#actions'
import { onlyNamed, registerPerson, seededOrganisations, type PersonId } from '#people'
import { addDays, dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { enrolTrainee } from '#training'
import { newId } from '#platform/id'
import { codesOf } from '../grid.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { insertDecisions, type NewDecision } from './decision-store.ts'
import { juryFigures, juryFiguresFromRows, peopleBehindJury } from './count-figure.ts'
import { juryTallies } from './figure-store.ts'
import { marks } from '../marks/mark.ts'
import { insertCandidate } from '../candidate-store.ts'
import { insertJury, markClosed, markOpened } from '../jury-store.ts'
import { loadGrid } from '../load-grid.ts'
import type { JuryId } from '../ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const at = beffroi.now()

/** Numbers that look random and are the same at each run (mulberry32). */
function dice(seed: number) {
  return (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

async function newGroup(size: number) {
  const id = newId<GroupId>()
  const action = await readAction(db, seeded.clea)
  assert(action)
  const dates = { startsOn: dayOf('2019-01-07'), endsOn: dayOf('2019-03-15') }
  await openGroup(
    db,
    action,
    { id, actionId: action.id, title: `Groupe ${id}`, places: 13, site: 'Arras', ...dates },
    null,
    at,
  )
  const personIds: PersonId[] = []
  for (let n = 0; n < size; n++) {
    const personId = await registerPerson(db, onlyNamed(`Prénom${n}`, `Nom ${id}`), null, at)
    await enrolTrainee(db, { groupId: id, personId, fromDay: dates.startsOn, at })
    personIds.push(personId)
  }
  return { id, personIds }
}

const grid = await db.transaction((tx) => loadGrid(tx, employeFamilialGrid))
const codes = codesOf(grid)

/** A jury of a generated group: perhaps a rehearsal, perhaps not closed, lines corrected, skills forgotten. */
async function newJury(
  group: { id: GroupId; personIds: PersonId[] },
  roll: ReturnType<typeof dice>,
  n: number,
) {
  const id = newId<JuryId>()
  const kind = roll(4) === 0 ? 'rehearsal' : 'jury'
  const heldOn = addDays(dayOf('2019-03-01'), roll(3))
  const rest = { startsAt: null, place: 'Arras', organiserId: seededOrganisations.crefo.id, readFrom: null }
  await insertJury(db, { id, groupId: group.id, gridId: grid.id, kind, heldOn, ...rest }, null, at)
  const passing = group.personIds.filter(() => roll(3) > 0)
  for (const [position, personId] of passing.entries()) await insertCandidate(db, id, personId, position + 1)
  const lines = passing.flatMap((personId) => {
    const often = 60 + roll(40)
    return codes.flatMap((code) => linesFor(personId, code, roll, often))
  })
  await insertDecisions(db, id, lines, null, at)
  await markOpened(db, id, null, at)
  if (roll(5) > 0) await markClosed(db, id, null, new Date(at.getTime() + n * 1000))
}

function linesFor(
  personId: PersonId,
  code: string,
  roll: ReturnType<typeof dice>,
  often: number,
): NewDecision[] {
  const line = (): NewDecision => {
    const decision = roll(100) < often ? 'acquired' : (marks[roll(marks.length)] ?? 'partly')
    return { personId, code, decision, comment: null, correctionWhy: null }
  }
  if (roll(30) === 0) return []
  return roll(10) === 0 ? [line(), line()] : [line()]
}

describe('The figure of the jury', () => {
  test('is the same in TypeScript and in SQL, on 40 generated groups', async () => {
    const roll = dice(463)
    const groupIds: GroupId[] = []
    for (let g = 0; g < 40; g++) {
      const group = await newGroup(1 + roll(13))
      groupIds.push(group.id)
      for (let n = roll(4); n > 0; n--) await newJury(group, roll, n)
    }
    const bySql = new Map((await juryTallies(db, groupIds)).map((row) => [row.groupId, row]))
    let counted = 0
    for (const { groupId, figures } of await juryFiguresFromRows(db, groupIds)) {
      const found = bySql.get(groupId)
      const [figure] = figures
      assert(found && figure)
      const left = figure.excluded.reduce((sum, one) => sum + one.count, 0)
      assert.deepEqual(
        [figure.numerator ?? 0, figure.denominator ?? 0, left],
        [found.over75, found.passed, found.left],
        groupId,
      )
      const behind = await peopleBehindJury(db, groupId)
      assert.equal(behind.filter((one) => one.counted === 'in').length, found.over75)
      counted += found.over75
    }
    assert.deepEqual(await juryFigures(db, groupIds), await juryFiguresFromRows(db, groupIds))
    assert.ok(counted > 20, `the cases count too few people to prove anything: ${counted}`)
  })

  test('counts nothing, rather than zero, where no jury was held', async () => {
    const group = await newGroup(3)
    const [figures] = await juryFigures(db, [group.id])
    assert.deepEqual(
      figures?.figures.map((one) => [one.value, one.denominator, one.excluded]),
      [[null, null, [{ count: 3, why: 'Pas encore de décision d’un jury' }]]],
    )
  })
})
