import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { readDispute } from './store.ts'
import { seededDisputeId } from '../seeds/seeded-payments.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const path = `/argent/contestations/${seededDisputeId}`
const words = 'Livré le 25 mai à 10 h.\nÀ Mme Hochart, contre signature.'
const didier = await beffroi.as('didier')
const answered = async () => (await readDispute(db, seededDisputeId))?.answer ?? null
const waiting = () =>
  db.rows(sql`select key from graphile_worker.jobs where key = ${`tell-answer ${seededDisputeId}`}`)

describe('An answer to the bank of a customer', () => {
  beforeEach(() =>
    db.run(sql`update payments.disputes set answer = null, answered_by = null, answered_at = null`),
  )

  test('is read again before it leaves: one press sends nothing', async () => {
    const asked = await didier.post(path, { answer: words })
    assert.equal(asked.status, 200)
    const said = sentencesIn(asked.text)
    assert.match(said, /Envoyer cette réponse à la banque \?/)
    assert.match(said, /Livré le 25 mai à 10 h\. À Mme Hochart, contre signature\./)
    assert.match(said, /ne pourra plus être reprise/)
    assert.match(said, /M000037/)
    assert.deepEqual([await answered(), await waiting()], [null, []])
  })

  test('leaves with the second press, once, whoever presses again', async () => {
    const sent = { answer: words, gesture: 'send' }
    const both = await Promise.all([didier.post(path, sent), didier.post(path, sent)])
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    )
    assert.equal(await answered(), words)
    assert.equal((await waiting()).length, 1)
    const other = await didier.post(path, { answer: 'Autre chose.', gesture: 'send' })
    assert.equal(other.status, 422)
    assert.match(sentencesIn(other.text), /Quelqu’un a déjà répondu/)
    const again = await didier.post(path, { answer: words })
    assert.equal(again.status, 422)
    assert.equal(await answered(), words)
  })

  test('is corrected before it leaves, and what was written is still there', async () => {
    const back = await didier.post(path, { answer: words, gesture: 'correct' })
    assert.equal(back.status, 200)
    assert.match(back.text, /<textarea[^>]*name="answer"[^>]*>Livré le 25 mai à 10 h\.\nÀ Mme Hochart/)
    assert.equal(await answered(), null)
  })

  test('is not asked about when it cannot leave: it is empty, or too late', async () => {
    assert.equal((await didier.post(path, { answer: '' })).status, 422)
    beffroi.setNow('2026-06-25T08:00:00Z')
    const late = await didier.post(path, { answer: words })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Le délai de réponse est passé/)
    assert.equal((await didier.post(path, { answer: words, gesture: 'send' })).status, 422)
    assert.equal(await answered(), null)
  })
})
