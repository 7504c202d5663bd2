import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { maskSmall, seeded, type ActionId } from '#actions'
import { findKnown, onlyNamed, registerApart, registerPerson, type PersonId } from '#people'
import { addDays, dayOf, parisDay } from '#platform/time'
import { openBeffroi, type Visitor } from '#testing'
import { newId, asId } from '#platform/id'
import { saveExit } from '../exit-store.ts'
import { categories, unsettledAs, verdictOf } from '../exit.ts'
import { employmentFigures, employmentFiguresFromRows, peopleBehindExits } from './count-figures.ts'
import { termsOf } from './exit-tally.ts'
import { tallyOfReach } from './store.ts'
import { newAction } from '../seeds/import-example.ts'
import { insertPath } from '../path-store.ts'
import { insertPost } from '../post-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const today = parisDay(now)

// The same cases at each run: a small generator with a seed (Lehmer).
let seed = 20190627
const under = (max: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return Math.floor((seed / 2_147_483_647) * max)
}

async function generatedExit(
  actionId: ActionId,
  personId: PersonId,
  leftOn = addDays(today, under(40) - 35),
): Promise<void> {
  const path = { id: newId(), actionId, personId, enteredOn: dayOf('2024-01-01'), adviserId: null }
  await insertPath(db, path, now)
  const category = categories[under(categories.length + 2)]
  const verdict = category ? verdictOf(category, null) : unsettledAs('nothing said')
  await saveExit(db, { ...verdict, pathId: path.id, leftOn, proof: null, situation: null }, null, now)
}

/** Two rows that turn out to be one person, as a steward says it. */
async function mergedBy(paul: Visitor, personId: PersonId, otherId: PersonId): Promise<void> {
  const [one, other] = [personId, otherId].toSorted()
  const answer = await paul.post('/personnes/doublons', { one, other, answer: 'same' })
  assert.equal(answer.status, 303)
}

const paul = await beffroi.as('paul')

/** An action with posts open, closed or to come, and exits: some to come, some of one person under two rows. */
async function generatedAction(n: number): Promise<ActionId> {
  const { id: actionId } = await newAction(beffroi, `Chantier engendré ${n}`)
  for (let i = under(6); i > 0; i--) {
    const since = under(3) === 0 ? null : addDays(today, under(40) - 30)
    const until = under(2) === 0 ? null : addDays(since ?? today, under(30))
    const post = { id: newId(), actionId, code: `G${i}`, rome: 'A1414', title: 'Essai', activity: '' }
    await insertPost(
      db,
      { ...post, weeklyMinutes: 1560, supervisorId: null, since, until },
      { by: null, at: now, typed: false },
    )
  }
  for (let i = under(9); i > 0; i--) {
    const who = onlyNamed('Cas', randomUUID())
    const personId = await registerPerson(db, who, null, now)
    const twice = under(3) === 0
    await generatedExit(actionId, personId)
    if (!twice) continue
    const other = await registerApart(db, { who, others: await findKnown(db, who) }, null, now)
    const on = addDays(today, -under(30))
    await generatedExit(actionId, personId, on)
    await generatedExit(actionId, other, under(2) === 0 ? on : addDays(on, -1))
    await mergedBy(paul, personId, other)
  }
  return actionId
}

describe('The figures of integration', () => {
  test('are the same in TypeScript and in SQL on generated cases', async () => {
    const actions: ActionId[] = []
    for (let n = 0; n < 25; n++) actions.push(await generatedAction(n))
    const inSql = await employmentFigures(db, actions, now)
    assert.deepEqual(inSql, await employmentFiguresFromRows(db, actions, now))
    for (const [n, { figures }] of inSql.entries()) {
      const office = termsOf(
        await tallyOfReach(db, { actionIds: [actions[n] ?? asId<ActionId>('')], pathIds: [] }, today),
      )
      const published = figures.find(({ key }) => key === 'positive-exits')
      const { numerator, denominator } =
        office.denominator > 0 ? office : { numerator: null, denominator: null }
      assert.deepEqual(
        [published?.numerator ?? null, published?.denominator ?? null],
        [numerator, denominator],
        'the office reads what is published',
      )
    }
    const figures = inSql.flatMap((one) => one.figures)
    const of = (key: string) => figures.filter((one) => one.key === key)
    assert.ok(
      of('posts').some(({ value }) => value === 0) && of('posts').some(({ value }) => Number(value) > 1),
    )
    for (const key of ['positive-exits', 'dynamic-exits']) {
      assert.ok(of(key).some(({ value }) => value === null))
      assert.ok(of(key).some(({ value }) => value !== null && value > 0 && value < 100))
      assert.ok(of(key).some(({ excluded }) => excluded.length === 2))
    }
  })

  test('of Pôle ESS ANIMA are those of the bulletin: 36 posts, 60 %, 15 of 25, 3 withdrawn and 2 undocumented', async () => {
    const [found] = await employmentFigures(db, [seeded.anima], now)
    assert.deepEqual(
      found?.figures.map(
        ({ key, value, numerator, denominator }) => `${key} ${value} ${numerator}/${denominator}`,
      ),
      ['posts 36 36/null', 'positive-exits 60 15/25', 'dynamic-exits 60 15/25'],
    )
    for (const figure of found?.figures.slice(1) ?? [])
      assert.deepEqual(
        figure.excluded.map(({ count }) => count),
        [3, 2],
      )
    const rows = await peopleBehindExits(db, seeded.anima, 'positive-exits', now)
    const count = (counted: string) => rows.filter((row) => row.counted === counted).length
    assert.deepEqual([count('in'), count('out'), count('excluded')], [15, 10, 5])
    assert.deepEqual(await peopleBehindExits(db, seeded.anima, 'posts', now), [])
  })

  test('say nothing of an action without posts nor exits', async () => {
    assert.deepEqual(await employmentFigures(db, [seeded.clea], now), [
      { actionId: seeded.clea, figures: [] },
    ])
  })

  test('are hidden when fewer than five exits count: the posts stay, they are nobody', async () => {
    const { id } = await newAction(beffroi, 'Chantier tout petit')
    const post = { id: newId(), actionId: id, code: 'T1', rome: 'A1414', title: 'Essai', activity: '' }
    await insertPost(
      db,
      { ...post, weeklyMinutes: 1560, supervisorId: null, since: null, until: null },
      { by: null, at: now, typed: false },
    )
    for (let n = 0; n < 4; n++) {
      const personId = await registerPerson(db, onlyNamed('Petit', `Nombre ${n}`), null, now)
      const path = { id: newId(), actionId: id, personId, enteredOn: today, adviserId: null }
      await insertPath(db, path, now)
      const exit = {
        ...verdictOf('other', null),
        pathId: path.id,
        leftOn: today,
        proof: null,
        situation: null,
      }
      await saveExit(db, exit, null, now)
    }
    const [found] = await employmentFigures(db, [id], now)
    assert.deepEqual(
      found?.figures.map(maskSmall).map(({ value, masked }) => [value, masked]),
      [
        [1, false],
        [null, true],
        [null, true],
      ],
    )
  })
})
