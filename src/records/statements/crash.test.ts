import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { newTrace } from '../seeds/xapi-tool.ts'

const ROUNDS = 3
const SIZE = 5
const root = join(import.meta.dirname, '../../..')
const folder = join(tmpdir(), `beffroi-records-crash-${process.pid}`)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const port = await new Promise<number>((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const free = (server.address() as AddressInfo).port
    server.close(() => done(free))
  })
})
const url = `http://127.0.0.1:${port}`
const env = { ...process.env, PORT: String(port), BEFFROI_DATA: folder, BEFFROI_DEMO: '1' }
let child: ChildProcess | undefined
after(async () => {
  child?.kill('SIGTERM')
  if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  child = spawn(process.execPath, ['--import', './tools/jsx.ts', 'app/main.ts'], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    assert.deepEqual([child.exitCode, child.signalCode], [null, null])
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function kill(): Promise<void> {
  child?.kill('SIGKILL')
  if (child) await once(child, 'exit')
}

function makeKey(): string {
  const command = ['--import', './tools/jsx.ts', 'app/keys.ts', 'create', '--name', 'Coupure']
  const { stdout } = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' })
  const { key, secret } = JSON.parse(stdout)
  return `Basic ${btoa(`${key}:${secret}`)}`
}

describe('A server that is killed while tools write', () => {
  test(
    'has lost nothing that it acknowledged, and no half of what was sent together',
    { timeout: 240_000 },
    async () => {
      await start()
      const headers = { authorization: makeKey(), 'x-experience-api-version': '2.0.0' }
      const ask = (path: string, init: RequestInit = {}) =>
        fetch(`${url}/xapi/statements${path}`, {
          ...init,
          headers: { ...headers, 'content-type': 'application/json' },
        })
      const sent: { ids: unknown[]; acknowledged: boolean }[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const until = new AbortController()
        const write = async () => {
          while (!until.signal.aborted) {
            const traces = Array.from({ length: SIZE }, () => newTrace())
            const one = { ids: traces.map(({ id }) => id), acknowledged: false }
            sent.push(one)
            const answer = await ask('', { method: 'POST', body: JSON.stringify(traces) }).catch(
              () => undefined,
            )
            one.acknowledged = answer?.status === 200
          }
        }
        const writers = [write(), write(), write(), write()]
        await new Promise((done) => setTimeout(done, 700 + round * 200))
        until.abort()
        await kill()
        await Promise.all(writers)
        await start()
      }
      const there = new Set<unknown>()
      for (let path = '?limit=500'; path;) {
        const page = (await (await ask(path)).json()) as { statements: { id: string }[]; more: string }
        for (const { id } of page.statements) there.add(id)
        path = page.more.replace('/xapi/statements', '')
      }
      const counts = sent.map(({ ids }) => ids.filter((id) => there.has(id)).length)
      assert.ok(sent.filter((one) => one.acknowledged).length > ROUNDS)
      assert.deepEqual(
        sent.filter((one, i) => one.acknowledged && counts[i] !== SIZE),
        [],
      )
      assert.deepEqual(
        counts.filter((count) => count !== 0 && count !== SIZE),
        [],
      )
    },
  )
})
