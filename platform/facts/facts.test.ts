import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql, type Tx } from '#platform/db'
import { countJobs, runJobs } from '#platform/jobs'
import { openBeffroi } from '#testing'
import { forgetFacts, tellFact, tellWaiting } from './index.ts'
import { insertFact } from './store.ts'
import type { Listener } from './tell.ts'

const { db, close, now } = await openBeffroi({ empty: true })
after(() => close())
await db.run(sql`create table public.bells (listener text not null, fact_id bigint not null)`)

const ring = (listener: string) => async (tx: Tx, fact: { id: number }) => {
  await tx.run(sql`insert into public.bells (listener, fact_id) values (${listener}, ${fact.id})`)
}
const rung = async () =>
  (await db.rows<{ listener: string }>(sql`select listener from public.bells order by listener`)).map(
    (row) => row.listener,
  )
const trying = (listeners: Listener[]) => ({
  'tell-fact': async (payload: unknown) => tellFact(db, listeners, (payload as { id: number }).id),
})
const tellAgain = () => db.run(sql`update facts.facts set told_at = null`)

describe('A fact', () => {
  const good: Listener = { fact: 'bell cast', listener: 'good', hear: ring('good') }

  test('announced in a transaction that fails was never said', async () => {
    const failing = db.transaction(async (tx) => {
      await insertFact(tx, 'bell cast', {}, now())
      throw new Error('crash before the commit')
    })
    await assert.rejects(failing)
    assert.equal(await tellWaiting(db, [good]), 0)
    assert.deepEqual(await rung(), [])
  })

  test('is heard once by each listener, even told twice, even when another listener crashes half way', async () => {
    let crashes = true
    const fragile: Listener = {
      fact: 'bell cast',
      listener: 'fragile',
      hear: async (tx, fact) => {
        await ring('fragile')(tx, fact)
        if (crashes) throw new Error('crash after writing')
      },
    }
    const deaf: Listener = { fact: 'another fact', listener: 'deaf', hear: ring('deaf') }
    await db.transaction((tx) => insertFact(tx, 'bell cast', { weight: 3 }, now()))
    assert.equal(await tellWaiting(db, [good, fragile, deaf]), 1)
    assert.deepEqual(await rung(), ['good'])
    assert.deepEqual(await countJobs(db), { waiting: 1, failed: 0 }) // who could not hear is told again
    crashes = false
    await runJobs(db, trying([good, fragile, deaf]))
    await tellAgain()
    await tellWaiting(db, [good, fragile, deaf])
    assert.deepEqual(await rung(), ['fragile', 'good'])
  })

  test('among many is heard at once by who hears them all; one that cannot be heard keeps no other back', async () => {
    const times: number[][] = []
    const choir: Listener = {
      fact: 'bell cast',
      listener: 'choir',
      hearAll: async (tx, facts) => {
        for (const fact of facts) await ring('choir')(tx, fact)
        times.push(facts.map(({ payload }) => Number(payload['weight'])))
        if (facts.some(({ payload }) => payload['weight'] === 13)) throw new Error('out of tune')
      },
    }
    const cast = async (...weights: number[]) => {
      for (const weight of weights)
        await db.transaction((tx) => insertFact(tx, 'bell cast', { weight }, now()))
      await tellWaiting(db, [choir])
    }
    const { waiting } = await countJobs(db)
    await tellAgain()
    await cast(11, 12)
    await tellAgain()
    await cast(13, 14)
    assert.deepEqual(times, [[3, 11, 12], [13, 14], [13], [14]]) // and never 11 or 12 again
    assert.equal((await countJobs(db)).waiting, waiting + 1)
    assert.equal((await rung()).filter((one) => one === 'choir').length, 4)
  })

  test('is forgotten two years after it happened, once it was told', async () => {
    const kept = async () =>
      (await db.row<{ count: number }>(sql`select count(*) as count from facts.facts`))?.count ?? 0
    const later = new Date('2028-06-03T10:00:00Z')
    await tellWaiting(db, [good])
    const told = await kept()
    await db.transaction((tx) => insertFact(tx, 'bell cast', { weight: 99 }, now()))
    assert.equal(await forgetFacts(db, later, { dryRun: true }), told)
    assert.equal(await forgetFacts(db, new Date('2028-06-01T10:00:00Z')), 0)
    assert.equal(await forgetFacts(db, later), told)
    assert.equal(await kept(), 1, 'what still waits is not lost')
    await tellWaiting(db, [])
  })

  test('is told by one of two who tell at once', async () => {
    for (let n = 0; n < 120; n++)
      await db.transaction((tx) => insertFact(tx, 'bell cast', { weight: n }, now()))
    const [one, other] = await Promise.all([tellWaiting(db, [good]), tellWaiting(db, [good])])
    assert.equal(one + other, 120)
    assert.equal((await rung()).filter((listener) => listener === 'good').length, 121)
    assert.equal(await tellWaiting(db, [good]), 0)
  })
})
