import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'
import { budgetOf, keepBalance, tasksOf } from './store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const claire = await beffroi.as('claire')
const id = seededEvent(1)
const here = `/entreprise-virtuelle/${seededCompany}/evenements/${id}`
const balance = { came: 14, ironed_g: 0, earnedCents: 0, learnt: '' }

describe('What is written of an event while somebody keeps its balance', () => {
  test('waits for them, and is not written after it', async () => {
    const before = { budget: await budgetOf(db, id), tasks: await tasksOf(db, id) }
    const sent = await db.transaction(async (tx) => {
      await keepBalance(tx, id, balance, beffroi.personId('claire'), beffroi.now())
      const line = { id: newId(), line: 'Fil', cents: '3', way: 'out' }
      const late = [
        claire.post(`${here}/budget`, line),
        claire.post(`${here}/taches`, { id: newId(), task: 'Trop tard' }),
      ]
      await new Promise((resolve) => setTimeout(resolve, 300))
      return late
    })
    for (const answer of await Promise.all(sent)) assert.equal(answer.status, 303)
    assert.deepEqual({ budget: await budgetOf(db, id), tasks: await tasksOf(db, id) }, before)
  })
})
