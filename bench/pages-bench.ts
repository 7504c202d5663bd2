import { Agent, request } from 'node:http'
import { loadavg } from 'node:os'
import { cast, seededOrganisations, type CastId } from '#people'
import { joinEmbedded, openDatabase } from '#platform/db'
import { parisDay } from '#platform/time'
import { enter } from './enter.ts'
import { startCpu } from './cpu-of.ts'
import { percentile } from './percentile.ts'
import { openBenchServer } from './records/bench-server.ts'
import * as proofs from './territory-proof-store.ts'
import * as territory from './territory-store.ts'

const CONNECTIONS = 4
const BAR_MS = 100
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

const group = territory.idOf('group', 10)
const trainee = territory.idOf('person', 9 * territory.PEOPLE_OF_A_GROUP + 2)

/** The pages of every day, each as somebody who may read it. */
const pages: { path: string; as?: CastId }[] = [
  { path: '/' },
  { path: '/actions' },
  { path: '/actions/action-1' },
  { path: '/resultats' },
  { path: '/resultats/action-1' },
  { path: '/resultats.json' },
  { path: '/bulletin/463' },
  { path: '/', as: 'brigitte' },
  { path: '/orientation', as: 'karine' },
  { path: '/orientation/actions/action-1', as: 'brigitte' },
  { path: '/orientation/actions/action-1/commission', as: 'brigitte' },
  { path: '/formation', as: 'brigitte' },
  { path: `/formation/${group}`, as: 'claire' },
  { path: `/formation/${group}/foad`, as: 'claire' },
  { path: `/formation/${group}/emargement`, as: 'claire' },
  { path: '/certification', as: 'brigitte' },
  { path: `/certification/${group}`, as: 'claire' },
  { path: `/certification/personnes/${trainee}?groupe=${group}`, as: 'claire' },
  { path: '/formation/aujourdhui', as: 'aicha' },
  { path: '/moi/acces', as: 'aicha' },
]

/**
 * Main pages on a territory of 20 actions, 200 groups and 2 600 trainees: p50 and p95 with 4 kept connections, beside the
 * floor of `/readyz` in the same run. `npm run bench pages`: bar 100 ms at p95. `--requests 150 --only /formation`.
 */
export async function bench(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const requests = Number(option('--requests')) || 150
  const server = await openBenchServer()
  try {
    console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1)}`)
    await fill(`${server.dir}/postgres`)
    const cookies = await enterAll(server.url)
    const measure = (path: string, cookie: string | undefined) =>
      measurePage(server.url + path, { cookie, requests, pid: server.process().pid ?? 0 })
    const floor = await measure('/readyz', undefined)
    console.log(`floor: ${told(floor)}  /readyz`)
    let over = 0
    for (const { path, as } of pages.filter((one) => one.path.startsWith(option('--only') ?? '/'))) {
      const found = await measure(path, as && cookies[as])
      const passed = found.p95 <= BAR_MS
      over += passed ? 0 : 1
      console.log(
        `${passed ? 'ok  ' : 'OVER'} ${told(found)}  × ${(found.p50 / floor.p50).toFixed(0).padStart(3)}  ${path}${as ? ` (${as})` : ''}`,
      )
    }
    console.log(`floor again: ${told(await measure('/readyz', undefined))}  /readyz`)
    console.log(
      over === 0 ? `every page under ${BAR_MS} ms at p95` : `${over} pages over ${BAR_MS} ms at p95`,
    )
  } finally {
    agent.destroy()
    await server.stop()
    server.remove()
  }
}

async function fill(dir: string): Promise<void> {
  const begun = performance.now()
  const db = openDatabase((await joinEmbedded({ dir })) ?? '')
  const today = parisDay(new Date())
  const idOf = (id: CastId) => cast.find((one) => one.id === id)?.personId ?? ''
  const readers = {
    lead: idOf('brigitte'),
    trainer: idOf('claire'),
    referent: idOf('karine'),
    evaluator: idOf('mathieu'),
    trainee: idOf('aicha'),
  }
  const { afp2i, plie, crefo } = seededOrganisations
  const houses = { training: afp2i.id, prescriber: plie.id, jury: crefo.id }
  try {
    await db.transaction(async (tx) => {
      await territory.fillActions(tx, today, houses)
      await territory.fillPeople(tx, today)
      await territory.fillCircles(tx, today, readers)
      await territory.fillOrientation(tx, today, readers, houses)
      await territory.fillAccess(tx, today, readers, houses)
      await proofs.fillProgrammes(tx)
      await proofs.fillAttendance(tx, today, readers)
      await proofs.fillLedgers(tx, readers)
      await proofs.fillEvaluations(tx, today, readers)
      await proofs.fillFirstAid(tx, today)
      await proofs.fillJuries(tx, today, houses)
    })
    await territory.analyseAll(db)
  } finally {
    await db.close()
  }
  const { actions, groups, trainees, positionings, accessLines } = territory.size
  console.log(
    `${actions} actions, ${groups} groups, ${trainees} trainees, ${positionings} positionings, ${accessLines} access lines: ` +
      `written in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  )
}

/** Everybody of the cast who reads a page, signed in. */
async function enterAll(url: string): Promise<Partial<Record<CastId, string>>> {
  const cookies: Partial<Record<CastId, string>> = {}
  for (const id of new Set(pages.flatMap(({ as }) => as ?? []))) cookies[id] = await enter(url, id)
  return cookies
}

/** `cpu` is what one page costs the processor, Beffroi and its database together; undefined where it cannot be told. */
type Measure = { p50: number; p95: number; bytes: number; cpu: number | undefined }

type Asked = { cookie: string | undefined; requests: number; pid: number }

async function measurePage(url: string, { cookie, requests, pid }: Asked): Promise<Measure> {
  const times: number[] = []
  let bytes = 0
  for (let n = 0; n < CONNECTIONS * 2; n++) bytes = await ask(url, cookie) // each connection has prepared its statements
  const spent = startCpu(pid)
  let left = requests
  const worker = async () => {
    while (left-- > 0) {
      const begun = performance.now()
      await ask(url, cookie)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  const used = spent()
  const cpu = used === undefined ? undefined : used / times.length
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), bytes, cpu }
}

/** One page, read to its end; anything but a page is a fault of the bench. Gives its size. */
function ask(url: string, cookie: string | undefined): Promise<number> {
  return new Promise((done, fail) => {
    request(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () =>
        response.statusCode === 200
          ? done(bytes)
          : fail(new Error(`${response.statusCode} ${url} → ${response.headers.location ?? ''}`)),
      )
      response.on('error', fail)
    })
      .on('error', fail)
      .end()
  })
}

const told = ({ p50, p95, bytes, cpu }: Measure) =>
  `p50 ${p50.toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms  ` +
  `cpu ${cpu === undefined ? '?' : cpu.toFixed(1).padStart(5)} ms  ${(bytes / 1024).toFixed(0).padStart(3)} kB`
