import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, untilItAnswers } from './records/bench-server.ts'

const root = join(import.meta.dirname, '..')

/** From `npm start` to the first page: cold (fresh clone, empty npm cache), then warm. Bars: 60 s and 3 s. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-bench-'))
  const clone = join(folder, 'clone')
  run('git', ['clone', '--quiet', root, clone], folder)
  const floor = timed(() => run('npm', ['--version'], folder))
  const cold = await firstPage(clone, { npm_config_cache: join(folder, 'cache') })
  const warm = [await firstPage(clone), await firstPage(clone), await firstPage(clone)].toSorted(
    (a, b) => a - b,
  )
  const [, median = 0] = warm
  console.log(`floor: npm itself answers in ${seconds(floor)}`)
  console.log(
    `cold start: ${seconds(cold)} to the first page (bar 60 s), ${(cold / floor).toFixed(0)} × the floor`,
  )
  console.log(
    `warm start: ${seconds(median)} to the first page, median of 3 (bar 3 s), ${(median / floor).toFixed(1)} × the floor`,
  )
  rmSync(folder, { recursive: true, force: true })
}

async function firstPage(clone: string, env: Record<string, string> = {}): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const server = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...cleanEnv(), ...env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  })
  await untilItAnswers(server, `http://127.0.0.1:${port}/`)
  const taken = performance.now() - begun
  await stop(server)
  return taken
}

/** npm scripts run in npm scripts: without this, the inner one would take the outer one's paths. */
function cleanEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('npm_') && name !== 'NODE_OPTIONS',
  )
  const path = (process.env['PATH'] ?? '').split(':').filter((one) => !one.includes('node_modules'))
  return { ...Object.fromEntries(kept), PATH: path.join(':') }
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done))
  if (server.pid) process.kill(-server.pid, 'SIGINT')
  await ended
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, env: cleanEnv(), encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
