import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { openBeffroi } from '#testing'
import { exampleRound } from '../seeds/courier-example.ts'
import { exampleGesture } from '../seeds/example-gestures.ts'
import type { GestureId, OrderId } from '../ids.ts'
import { muches, muchWords, reasonSentence, type MissingReason } from './gesture-reason.ts'
import { gesturesOfOrder, insertGesture } from './gesture-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const now = beffroi.now()
const { shift, doors } = await exampleRound(db, now)
const orderId = asId<OrderId>(doors[0] ?? assert.fail())
const byPerson = beffroi.personId('yanis')

const told: [words: string, reason: MissingReason][] = [
  ...muches.map((much): [string, MissingReason] => [
    `Salade : ${muchWords[much]}`,
    { code: 'some', missing: [{ label: 'Salade', much }] },
  ]),
  [
    'Pain : seigle, 500 g : Il en manque 2 · Œufs : Tout manque',
    {
      code: 'some',
      missing: [
        { label: 'Pain : seigle, 500 g', much: '2' },
        { label: 'Œufs', much: 'all' },
      ],
    },
  ],
  // a name that holds what separates two goods, words that a page never proposed, a list that was cut short, and nothing said
  ...[
    'Duo · pain et lait : Il en manque 1',
    'Salade : la moitié',
    'Salade : Il en manque 1 · Lait : Il en ma',
    '',
  ].map((words): [string, MissingReason] => [words, { code: 'some', words }]),
]

describe('What a shop did not give, when it was kept as one sentence', () => {
  test('is a list, and reads the same; other words stay as they were', async () => {
    const ids: GestureId[] = []
    for (const _ of told) {
      const gesture = exampleGesture(shift, now, { kind: 'missing', orderId, byPerson })
      await insertGesture(db, gesture)
      ids.push(gesture.id)
    }
    await db.pool.query('alter table delivery.gestures drop column missing')
    for (const [n, [words]] of told.entries())
      await db.run(sql`update delivery.gestures set words = ${words} where id = ${ids[n] ?? ''}`)
    const migration = readFileSync(new URL('../migrations/048-missing-goods.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const kept = new Map((await gesturesOfOrder(db, orderId)).map((one) => [one.id, one]))
    for (const [n, [words, reason]] of told.entries()) {
      const gesture = kept.get(ids[n] ?? assert.fail())
      assert.ok(gesture?.kind === 'missing')
      assert.deepEqual(gesture.reason, reason, words)
      if ('missing' in gesture.reason)
        assert.equal(reasonSentence(gesture.reason), words.replaceAll(' · ', ', '))
    }
  })

  test('is a list or words, of what is missing only', async () => {
    const [list] = await gesturesOfOrder(db, orderId)
    const write = (set: string) =>
      db.pool.query(`update delivery.gestures set ${set} where id = '${list?.id}'`)
    await assert.rejects(write(`missing = '[]', words = 'Salade'`), /gestures_missing_check/)
    await assert.rejects(write(`missing = '{}', words = ''`), /gestures_missing_check/)
    await assert.rejects(write(`missing = '[]', words = '', why = 'shut'`), /gestures_missing_check/)
  })
})
