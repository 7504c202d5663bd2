import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, dayOf, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { newId } from '#platform/id'
import { insertUndone } from '../act-store.ts'
import { tallyIn } from './store.ts'
import { tallyOf, yearOf, type Tally } from './figures.ts'
import { lotNumber } from '../lot.ts'
import { insertLot, lotById, lotsSince, numbersGiven } from '../lot-store.ts'
import { insertMove, movesOf } from '../move-store.ts'
import { balanceOf, destinationOf, moveKinds, takenFromStall } from '../move.ts'
import { cropId, seededFarm } from '../seeds/farm.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const by = beffroi.personId('yanis')
const crops = ['tomato', 'courgette', 'cucumber', 'batavia', 'carrot', 'radish', 'spinach'] as const

// The same cases at each run: a small generator with a seed (Lehmer).
let seed = 20260602
const under = (max: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return Math.floor((seed / 2_147_483_647) * max)
}

/** A lot of any day of the year, of which parts go anywhere; some are taken back. */
async function generatedLot(): Promise<void> {
  const n = under(crops.length)
  const harvestedOn = addDays(dayOf('2026-01-01'), under(360))
  const { unit } = vegetableOf(crops[n] ?? 'carrot')
  const at = parisInstant(harvestedOn, '10:00')
  const act = () => ({ id: newId(), by, doneAt: at, keptAt: at, device: 'essai' })
  const first = act()
  const number = lotNumber('F', harvestedOn, (await numbersGiven(db, seededFarm.id, harvestedOn)) + 1)
  const quantity = 1 + under(20_000)
  await insertLot(
    db,
    {
      farmId: seededFarm.id,
      number,
      cropId: cropId(n + 1),
      harvestedOn,
      unit,
      quantity,
      bestBefore: addDays(harvestedOn, 5),
    },
    first,
  )
  for (let i = under(5); i > 0; i--) {
    const lot = await lotById(db, first.id)
    assert.ok(lot)
    const balance = balanceOf(lot, await movesOf(db, [lot.id]))
    const kind = moveKinds[under(4)] ?? 'stall'
    const part = 1 + under(quantity)
    const fromStall = takenFromStall(balance, kind, part)
    if (fromStall === undefined) continue
    const move = act()
    const to = destinationOf(kind, { toWhom: '', why: '' })
    await insertMove(db, { ...to, lotId: lot.id, quantity: part, fromStall }, move)
    if (kind !== 'stall' && under(4) === 0) await insertUndone(db, seededFarm.id, move.id, act())
  }
  if (under(8) === 0) await insertUndone(db, seededFarm.id, first.id, act())
}

describe('The figures of the farm', () => {
  test('are the same in TypeScript and in SQL on generated cases, and nothing is lost on the way', async () => {
    for (let n = 0; n < 150; n++) await generatedLot()
    const lots = (await lotsSince(db, seededFarm.id, dayOf('2026-01-01'))).filter((one) =>
      one.harvestedOn.startsWith('2026'),
    )
    const moves = await movesOf(
      db,
      lots.map((one) => one.id),
    )
    const inSql = await tallyIn(db, seededFarm.id, '2026')
    assert.deepEqual(tallyOf(lots, moves), inSql)
    assert.ok(inSql.length > 30, `${inSql.length} rows`)
    for (const one of [...inSql, ...yearOf(inSql)]) assert.equal(one.harvested, sumOf(one), one.month)
    assert.ok(inSql.some((one) => one.left > 0) && inSql.some((one) => one.loss > 0))
  })

  test('are read and taken away by whoever runs the farm, and hold no name', async () => {
    for (const id of ['bruno', 'didier'] as const) {
      const reader = await beffroi.as(id)
      const page = sentencesIn((await reader.get('/ferme/chiffres')).text)
      assert.match(page, /Les récoltes de 2026/)
      const csv = (await reader.get('/ferme/chiffres.csv?annee=2026')).text
      assert.match(csv, /Mois;Légume;Unité;Récolté/)
      assert.match(csv, /2026-05;Radis;bottes;/)
      assert.doesNotMatch(page + csv, /Yanis|Fatou|Kevin/)
    }
    for (const id of ['yanis', 'farida', 'nadege'] as const)
      assert.equal((await (await beffroi.as(id)).get('/ferme/chiffres.csv')).status, 404, id)
  })
})

const sumOf = (one: Tally): number => one.stall + one.gift + one.loss + one.compost + one.left
