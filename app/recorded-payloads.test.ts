import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { z } from 'zod'
import { sql, type Db } from '#platform/db'
import { openBeffroi } from '#testing'
import { listenersOf } from './listeners.ts'
import { jobsOf, recurring } from './schedule.ts'

// What a version wrote is read by those after it: a job or a fact may wait while the program is changed. A line of this file is never
// edited: another shape is another line, and both are understood for as long as one may still wait.
const recorded = z
  .array(
    z.object({
      kind: z.enum(['job', 'fact']),
      name: z.string(),
      version: z.string(),
      payload: z.record(z.string(), z.unknown()),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('./recorded-payloads.json', import.meta.url), 'utf8')))

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { ground, db, now } = beffroi
const jobs = jobsOf(ground)
const listeners = listenersOf(ground)

/** Nobody in this territory has these ids: what is read and found nowhere may be said so. What cannot be read is the fault looked for. */
async function reads(work: () => Promise<unknown>): Promise<void> {
  await work().catch((cause: unknown) => {
    assert.ok(!(cause instanceof z.ZodError), String(cause))
    assert.ok(!(cause instanceof TypeError), String(cause))
  })
}

/** The jobs that were asked for in this transaction. */
const askedIn = (tx: Db) =>
  tx.rows<{ task: string; payload: unknown }>(sql`
    select t.identifier as task, j.payload
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where j.created_at = now()`)

const hear = (name: string, payload: Record<string, unknown>, listener: (typeof listeners)[number]) =>
  db.transaction(
    async (tx) => {
      const fact = { id: 1, name, payload, happenedAt: now() }
      await ('hear' in listener ? listener.hear(tx, fact) : listener.hearAll(tx, [fact]))
      return askedIn(tx)
    },
    { dryRun: true },
  )

describe('What an earlier version wrote', () => {
  for (const { kind, name, version, payload } of recorded)
    test(`for the ${kind} '${name}', in ${version}, is understood`, async () => {
      if (kind === 'job') return reads(async () => jobs[name]?.(payload))
      for (const listener of listeners.filter((one) => one.fact === name)) {
        let asked: Awaited<ReturnType<typeof askedIn>> = []
        await reads(async () => (asked = await hear(name, payload, listener)))
        for (const job of asked) await reads(async () => jobs[job.task]?.(job.payload))
      }
    })

  test('is recorded for each kind of job and of fact that somebody reads', () => {
    const comeBack = new Set(recurring.map(({ job }) => job)) // those take nothing with them
    const read = [
      ...Object.keys(jobs)
        .filter((name) => !comeBack.has(name))
        .map((name) => `job ${name}`),
      ...new Set(listeners.map(({ fact }) => `fact ${fact}`)),
    ]
    const written = new Set(recorded.map(({ kind, name }) => `${kind} ${name}`))
    assert.deepEqual(read.toSorted(), [...written].toSorted())
  })
})
