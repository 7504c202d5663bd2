import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { cancelSentence } from './cancellation.ts'
import { ordersByIds, ordersOfDay } from './order-store.ts'
import { seededHub } from './seeds/seeded-town.ts'
import type { OrderId } from './ids.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

/** The orders as they were kept when their reason was a sentence. */
const rewind = () =>
  db.pool.query(`
    alter table delivery.orders
      drop constraint orders_cancelled_why_check,
      drop constraint orders_cancelled_words_check,
      drop column cancelled_words`)

const sentences = [
  ['le temps de payer est passé', { code: 'lapsed' }],
  ['la commande n’est pas payée', { code: 'not paid' }],
  ['annulée par le client', { code: 'by customer' }],
  ['Annulée par le client', { code: 'by customer' }],
  ['annulée par le commerçant', { code: 'by shop' }],
  ['aucun commerce n’a pu préparer la commande', { code: 'nothing prepared' }],
  ['Le vélo est en panne', { code: 'other', words: 'Le vélo est en panne' }],
  ['', { code: 'other', words: '' }],
] as const

describe('Orders that were cancelled when a reason was a sentence', () => {
  test('have its code, or their own words; those that are not cancelled have none', async () => {
    const orders = await ordersOfDay(db, seededHub.id, parisDay(beffroi.now()))
    const ids = orders.map(({ id }) => id)
    assert.ok(ids.length > sentences.length)
    await rewind()
    for (const [n, [why]] of sentences.entries())
      await db.run(sql`
        update delivery.orders set cancelled_at = ${beffroi.now()}, cancelled_why = ${why} where id = ${ids[n] ?? ''}`)
    const migration = readFileSync(new URL('migrations/042-cancel-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const after = new Map((await ordersByIds(db, ids)).map(({ id, standing }) => [id, standing]))
    for (const [n, [why, reason]] of sentences.entries()) {
      const standing = after.get(ids[n] ?? asId<OrderId>(''))
      assert.ok(standing?.state === 'cancelled')
      assert.deepEqual(standing.reason, reason, why)
      assert.equal(cancelSentence(standing.reason).toLowerCase(), why.toLowerCase())
    }
    assert.ok(ids.slice(sentences.length).every((id) => after.get(id)?.state === 'confirmed'))
  })

  test('cannot have another code, nor words without the code that says so', async () => {
    const [order] = await ordersOfDay(db, seededHub.id, parisDay(beffroi.now()))
    const write = (why: string, words: string | null) =>
      db.run(sql`
        update delivery.orders
        set cancelled_at = now(), cancelled_why = ${why}, cancelled_words = ${words}
        where id = ${order?.id ?? ''}`)
    await assert.rejects(write('rain', null), /orders_cancelled_why_check/)
    await assert.rejects(write('other', null), /orders_cancelled_words_check/)
    await assert.rejects(write('lapsed', 'trop tard'), /orders_cancelled_words_check/)
  })
})
