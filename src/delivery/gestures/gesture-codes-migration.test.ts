import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { gesturesOfDay, gesturesOfOrder, insertGesture } from './gesture-store.ts'
import { reasonSentence } from './gesture-reason.ts'
import { exampleRound } from '../seeds/courier-example.ts'
import { exampleGesture } from '../seeds/example-gestures.ts'
import { seededHub } from '../seeds/seeded-town.ts'
import type { GestureId, OrderId } from '../ids.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const now = beffroi.now()
const { shift, doors } = await exampleRound(db, now)
const byPerson = beffroi.personId('yanis')

const said = [
  ['missing', 'Le commerce est fermé', { code: 'shut' }],
  ['missing', 'Salade : Il en manque 1', { code: 'some', words: 'Salade : Il en manque 1' }],
  ['absent', 'Nouvel essai plus tard', { code: 'again' }],
  ['absent', 'Retour au dépôt', { code: 'brought back' }],
  ['absent', 'L’adresse est introuvable', { code: 'address not found' }],
  ['absent', 'L’entrée est fermée, personne ne répond', { code: 'entrance shut' }],
  ['absent', '', { code: 'other', words: '' }],
  ['refused', 'La personne n’en veut pas', { code: 'not wanted' }],
  ['refused', 'Un produit est abîmé', { code: 'damaged' }],
  ['refused', 'Ce n’est pas la bonne commande', { code: 'wrong order' }],
  ['refused', 'Le commerce est fermé', { code: 'other', words: 'Le commerce est fermé' }],
] as const

describe('What couriers said when it was kept as a sentence', () => {
  test('is the code of its button, or its own words; nothing else of what they did changed', async () => {
    const [door = ''] = doors
    await insertGesture(db, exampleGesture(shift, now, { kind: 'left', byPerson }))
    await insertGesture(db, exampleGesture(shift, now, { kind: 'collected', orderId: asId(door), byPerson }))
    const before = await gesturesOfDay(db, seededHub.id, parisDay(now))
    await db.pool.query(
      'alter table delivery.gestures drop constraint gestures_why_check, drop constraint gestures_missing_check',
    )
    const ids: GestureId[] = []
    for (const [kind, words] of said) {
      const gesture = exampleGesture(shift, now, { kind, orderId: asId(door), byPerson })
      await insertGesture(db, gesture)
      await db.run(
        sql`update delivery.gestures set words = ${words}, missing = null where id = ${gesture.id}`,
      )
      ids.push(gesture.id)
    }
    await db.pool.query('alter table delivery.gestures drop column why')
    const migration = readFileSync(new URL('../migrations/043-gesture-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const after = new Map((await gesturesOfOrder(db, asId(door))).map((gesture) => [gesture.id, gesture]))
    for (const [n, [kind, words, reason]] of said.entries()) {
      const gesture = after.get(ids[n] ?? asId<GestureId>(''))
      assert.ok(gesture && 'reason' in gesture)
      assert.deepEqual([gesture.kind, gesture.reason], [kind, reason], words)
      assert.equal(reasonSentence(gesture.reason), words)
    }
    const known = new Set(before.map(({ id }) => id))
    const all = await gesturesOfDay(db, seededHub.id, parisDay(now))
    assert.deepEqual(
      all.filter(({ id }) => known.has(id)).map(({ id, kind }) => [id, kind]),
      before.map(({ id, kind }) => [id, kind]),
    )
  })

  test('cannot be the code of something else', async () => {
    const left = (await gesturesOfDay(db, seededHub.id, parisDay(now))).find(({ kind }) => kind === 'left')
    const write = (id: string | undefined, why: string | null) =>
      db.run(sql`update delivery.gestures set why = ${why} where id = ${id ?? ''}`)
    await assert.rejects(write(left?.id, 'again'), /gestures_why_check/)
    const [absent] = (await gesturesOfOrder(db, asId(doors[0] ?? asId<OrderId>('')))).filter(
      ({ kind }) => kind === 'absent',
    )
    await assert.rejects(write(absent?.id, 'damaged'), /gestures_why_check/)
    await assert.rejects(write(absent?.id, null), /gestures_why_check/)
  })
})
