import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql, type Db } from '#platform/db'
import { runJobs, type Jobs } from '#platform/jobs'
import { openBeffroi } from '#testing'
import { announce, tellFact, type Listener } from './index.ts'

const { db, close, now } = await openBeffroi({ empty: true })
after(() => close())
await db.run(sql`create table public.bells (listener text not null, fact_id bigint not null)`)

const ring = (listener: string) => async (tx: Db, fact: { id: number }) => {
  await tx.run(sql`insert into public.bells (listener, fact_id) values (${listener}, ${fact.id})`)
}
const rung = async () =>
  (await db.rows<{ listener: string }>(sql`select listener from public.bells order by listener`)).map(
    (row) => row.listener,
  )
const telling = (listeners: Listener[]): Jobs => ({
  'tell-fact': async (payload) => tellFact(db, listeners, (payload as { id: number }).id),
})
const tellAgain = () =>
  db.run(sql`select graphile_worker.add_job('tell-fact', json_build_object('id', id)) from facts.facts`)

describe('A fact', () => {
  const good: Listener = { fact: 'bell cast', listener: 'good', hear: ring('good') }

  test('announced in a transaction that fails was never said', async () => {
    const failing = db.transaction(async (tx) => {
      await announce(tx, 'bell cast', {}, now())
      throw new Error('crash before the commit')
    })
    await assert.rejects(failing)
    await runJobs(db, telling([good]))
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
    await db.transaction((tx) => announce(tx, 'bell cast', { weight: 3 }, now()))
    await runJobs(db, telling([good, fragile, deaf])).catch(() => {})
    assert.deepEqual(await rung(), ['good'])
    crashes = false
    await tellAgain()
    await runJobs(db, telling([good, fragile, deaf]))
    await tellAgain()
    await runJobs(db, telling([good, fragile, deaf]))
    assert.deepEqual(await rung(), ['fragile', 'good'])
  })
})
