import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { addMonths, dayOf, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { newId } from '#platform/id'
import { giveChores } from '../chore-store.ts'
import type { ChoreId } from '../ids.ts'
import { ownActs, ownGiven } from './store.ts'
import { tallyIn } from '../figures/store.ts'
import { forgetFarm } from './forget-farm.ts'
import { lotsSince } from '../lot-store.ts'
import { cropId, seededFarm } from '../seeds/farm.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

describe('Two years later, the farm', () => {
  test('forgets who did what, keeps its lots and its figures, and what was taken back stays so', async () => {
    const yanis = await beffroi.as('yanis')
    const act = randomUUID()
    const wrong = { act, what: 'harvest', stop: '', crop: cropId(5), quantity: '99' }
    await yanis.submit('/ferme/gestes', wrong)
    await yanis.submit('/ferme/gestes', { act: randomUUID(), what: 'undo', stop: '', undoes: act })
    const [figures, lots] = [
      await tallyIn(db, seededFarm.id, '2026'),
      await lotsSince(db, seededFarm.id, dayOf('2026-01-01')),
    ]
    const own = () => ownActs(db, [beffroi.personId('yanis')], new Date(0), true)
    const given = () => ownGiven(db, [beffroi.personId('yanis')])
    const chore = { farmId: seededFarm.id, choreIds: [newId<ChoreId>()], by: null, at: beffroi.now() }
    await db.transaction((tx) => giveChores(tx, { ...chore, personIds: [beffroi.personId('yanis')] }))
    assert.ok((await given()).length > 0)
    const before = await own()
    assert.ok(before.length > 4)
    assert.equal(await forgetFarm(db, beffroi.now()), 0)
    const later = new Date(`${addMonths(parisDay(beffroi.now()), 25)}T03:00:00Z`)
    assert.ok((await forgetFarm(db, later)) > 20)
    assert.deepEqual([await own(), await given()], [[], []])
    assert.deepEqual(await tallyIn(db, seededFarm.id, '2026'), figures)
    assert.deepEqual(
      await lotsSince(db, seededFarm.id, dayOf('2026-01-01')),
      lots.map((lot) => ({ ...lot, byPerson: null })),
    )
    const page = await (await beffroi.as('bruno')).get('/ferme/lots/F-260320-01')
    assert.doesNotMatch(sentencesIn(page.text), /Récolté par/)
  })
})
