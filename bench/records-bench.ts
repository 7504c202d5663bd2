import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { joinEmbedded, openDatabase, type OpenDatabase } from '#platform/db'
import { openBenchServer, type BenchServer } from './records/bench-server.ts'
import { crashRounds } from './records/crash-rounds.ts'
import { createFloor, insertBare } from './records/floor-store.ts'
import {
  copyStatements,
  countStatements,
  finishCopies,
  prepareCopies,
  settle,
} from './records/growth-store.ts'
import { ask, CONNECTIONS, during } from './records/load.ts'
import { measureReads, type Reads } from './records/measure-reads.ts'
import { newTexts } from './records/statement.ts'

const SIZE = 5
const BASE = 10_000

const text = { type: 'string' } as const
const options = {
  seconds: { ...text, default: '10' },
  growth: { ...text, default: '0' },
  crash: { ...text, default: '0' },
}

/**
 * The learning record store; acknowledged means on the disk. Throughput in bundles of 5 beside the same bytes by bare INSERT
 * (bar 1 000/s, goal 3 000), then, when asked, growth and crashes:
 * `npm run bench records -- --seconds 10 --growth 100 --crash 20`.
 */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options })
  const server = await openBenchServer()
  try {
    console.log(`load of the machine before: ${(loadavg()[0] ?? 0).toFixed(1)}`)
    await withDatabase(server, (db) => throughput(server, db, Number(values.seconds)))
    if (Number(values.growth) > 1) await growth(Number(values.growth))
    if (Number(values.crash) > 0) await crashes(server, Number(values.crash))
  } finally {
    await server.stop()
    server.remove()
  }
}

async function withDatabase(server: BenchServer, work: (db: OpenDatabase) => Promise<void>): Promise<void> {
  const address = await joinEmbedded({ dir: `${server.dir}/postgres` })
  const db = openDatabase(address ?? '', { max: CONNECTIONS })
  try {
    await work(db)
  } finally {
    await db.close()
  }
}

const writeTo = (server: BenchServer) => async (): Promise<void> => {
  const answer = await ask(server, 'POST', '/statements', `[${newTexts(SIZE).join(',')}]`)
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
}

async function throughput(server: BenchServer, db: OpenDatabase, seconds: number): Promise<void> {
  const write = writeTo(server)
  await createFloor(db)
  const bare = () => insertBare(db, newTexts(SIZE))
  await during(2, write)
  const floor = await during(seconds / 2, bare)
  const ours = await during(seconds, write)
  const floorRate = (floor.times * SIZE) / floor.seconds
  const rate = (ours.times * SIZE) / ours.seconds
  console.log(
    `floor: ${floorRate.toFixed(0)} rows/s of the same bytes by bare INSERT, ${CONNECTIONS} connections`,
  )
  console.log(
    `statements: ${rate.toFixed(0)}/s durable, bundles of ${SIZE} × ${Buffer.byteLength(newTexts(1)[0] ?? '')} bytes, ` +
      `${CONNECTIONS} connections (bar 1 000, goal 3 000), ${(floorRate / rate).toFixed(1)} times under the floor`,
  )
}

/** The same searches on a store, then on one that is so many times larger. */
async function growth(times: number): Promise<void> {
  const server = await openBenchServer('-growth')
  try {
    await withDatabase(server, async (db) => {
      const write = writeTo(server)
      while ((await countStatements(db)) < BASE) await during(1, write)
      await settle(db)
      const before = await measureReads(server)
      const rows = await countStatements(db)
      await prepareCopies(db)
      for (let k = 1; k < times; k += 10) await copyStatements(db, k, Math.min(k + 9, times - 1))
      await finishCopies(db)
      await settle(db)
      const after = await measureReads(server)
      const said = ({ p50, p95, floor50, floor95, found }: Reads) =>
        `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${found.toFixed(0)} statements found ` +
        `(floor, a request that reads nothing: p50 ${floor50.toFixed(1)} ms, p95 ${floor95.toFixed(1)} ms)`
      console.log(`reads by agent, verb and since: ${rows} rows ${said(before)}`)
      console.log(`reads by agent, verb and since: ${await countStatements(db)} rows ${said(after)}`)
      console.log(`growth: p95 × ${(after.p95 / before.p95).toFixed(2)} for × ${times} rows (bar 2)`)
    })
  } finally {
    await server.stop()
    server.remove()
  }
}

async function crashes(server: BenchServer, rounds: number): Promise<void> {
  const { acknowledged, sent, lost, halves } = await crashRounds(server, rounds)
  console.log(
    `crashes: ${rounds} rounds of kill -9, server and database in turn: ${acknowledged} acknowledged statements in ` +
      `${sent} bundles sent, ${lost} lost, ${halves} half bundles (bar 0 and 0)`,
  )
}
