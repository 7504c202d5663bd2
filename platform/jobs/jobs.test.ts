import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { addJob, addJobs, countJobs, freeJobs, runJobs } from './index.ts'

const { db, close } = await openBeffroi({ empty: true })
after(() => close())

const rung: unknown[] = []
const ring = async (payload: unknown) => void rung.push(payload)

describe('A job', () => {
  test('is asked for by each row of a question, or not at all', async () => {
    const three = sql`select json_build_object('bell', n) as payload, 'bell ' || n as key from generate_series(1, 3) n
      union all select null, 'no bell'`
    await assert.rejects(
      db.transaction(async (tx) => {
        assert.equal(await addJobs(tx, 'ring', three), 3)
        throw new Error('the power went')
      }),
    )
    assert.equal((await countJobs(db)).waiting, 0)
    assert.equal(await addJobs(db, 'ring', three), 3)
    await runJobs(db, { ring })
    assert.deepEqual(rung.splice(0), [{ bell: 1 }, { bell: 2 }, { bell: 3 }])
  })

  test('of a worker that was killed is done as soon as somebody says that it is gone', async () => {
    await addJob(db, 'ring', { bell: 4 })
    await db.run(sql`update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now()`)
    await runJobs(db, { ring })
    assert.deepEqual(rung, [])
    await freeJobs(db)
    await runJobs(db, { ring })
    assert.deepEqual(rung, [{ bell: 4 }])
  })

  test('that the database refuses says where it broke, and nothing of what was typed, aloud or in its row', async (t) => {
    const said: string[] = []
    t.mock.method(process.stderr, 'write', (line: string) => said.push(line) > 0)
    const read = async (payload: unknown) => void (await db.run(sql`select ${JSON.stringify(payload)}::uuid`))
    await addJob(db, 'read', { of: 'Aïcha Benamar' })
    await runJobs(db, { read })
    const rowsOf = () =>
      db.rows<{ last_error: string | null }>(
        sql`select last_error from graphile_worker.jobs where task_identifier = 'read'`,
      )
    // what a worker says of a failure, and writes in its row, may come after it has put the job down
    let kept = await rowsOf()
    for (let n = 0; n < 200 && (said.length === 0 || !kept[0]?.last_error); n++) {
      await wait(10)
      kept = await rowsOf()
    }
    t.mock.restoreAll()
    for (const all of [said.join(''), JSON.stringify(kept)]) {
      assert.match(all, /22P02/)
      assert.doesNotMatch(all, /Benamar/)
    }
  })
})
