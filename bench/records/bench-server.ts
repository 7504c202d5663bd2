import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')
const node = ['--import', './tools/jsx.ts']
/** As `npm start` starts it: what is measured is what serves. */
const served = ((): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return /exec node (.+)$/.exec(scripts.start)?.[1]?.split(' ') ?? [...node, 'app/main.ts']
})()
const PATIENCE_MS = 120_000

/** A Beffroi of its own, on a fresh database with its usual settings, and a key to its store. */
export type BenchServer = {
  url: string
  dir: string
  authorization: string
  process: () => ChildProcess
  start: () => Promise<void>
  stop: (signal?: NodeJS.Signals) => Promise<void>
  remove: () => void
}

export async function openBenchServer(name = ''): Promise<BenchServer> {
  const dir = join(tmpdir(), `beffroi-records-bench-${process.pid}${name}`)
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    BEFFROI_DATA: dir,
    BEFFROI_DEMO: '1',
    MALLOC_ARENA_MAX: '2', // as `npm start` says
    MALLOC_MMAP_THRESHOLD_: '1000000', // what is larger is given back to the machine once it is freed
    BEFFROI_PROXY: '127.0.0.1', // customers of a bench come from many addresses
  }
  let child: ChildProcess | undefined
  const start = async () => {
    child = spawn(process.execPath, served, {
      cwd: root,
      env,
      stdio: 'ignore',
    })
    await untilItAnswers(child, `${url}/readyz`)
  }
  await start()
  return {
    url,
    dir,
    authorization: makeKey(env),
    process: () => {
      if (!child) throw new Error('Beffroi is not started')
      return child
    },
    start,
    stop: async (signal = 'SIGTERM') => {
      if (!child || isOver(child)) return
      const ended = new Promise((done) => child?.once('exit', done))
      child.kill(signal)
      await ended
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

function makeKey(env: NodeJS.ProcessEnv): string {
  const args = [...node, 'app/keys.ts', 'create', '--name', 'Mesure']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const { key, secret } = JSON.parse(stdout)
  return `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
}

/** Waits for the first good answer of a server; one that ended, or says nothing for two minutes, is a fault. */
export async function untilItAnswers(server: ChildProcess, url: string): Promise<void> {
  const latest = performance.now() + PATIENCE_MS
  while (!(await answers(url))) {
    if (isOver(server)) throw new Error(`Beffroi ended with ${server.exitCode ?? server.signalCode}`)
    if (performance.now() > latest) throw new Error(`${url} does not answer`)
    await wait(25)
  }
}

const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

const answers = (url: string) =>
  fetch(url).then(
    (page) => page.ok,
    () => false,
  )

export const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
