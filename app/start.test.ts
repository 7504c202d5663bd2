import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { openFolder } from './test-folder.ts'

const { path: folder, remove } = openFolder('start')
const root = join(import.meta.dirname, '..')
const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
  remove()
})

type Started = { child: ChildProcess; url: string }

function launch(env: Record<string, string>): { child: ChildProcess; said: () => string } {
  const settings = { PORT: '0', BEFFROI_DATA: join(folder, 'var'), ...env }
  const args = ['--import', './tools/jsx.ts', 'app/main.ts']
  const { DATABASE_URL: _, ...outside } = process.env
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...outside, NODE_OPTIONS: '', ...settings },
  })
  running.add(child)
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.once('exit', () => running.delete(child))
  return { child, said: () => said }
}

async function start(env: Record<string, string> = {}): Promise<Started> {
  const { child, said } = launch(env)
  for (;;) {
    const url = /Beffroi : (http:\S+)/.exec(said())?.[1]
    if (url) return { child, url }
    assert.equal(child.exitCode, null, said())
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Starts what must not start: gives its exit code and all it said. */
async function fail(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const { child, said } = launch(env)
  const late = setTimeout(() => child.kill('SIGINT'), 90_000)
  const [code] = await once(child, 'close')
  clearTimeout(late)
  return { code, said: said().trim() }
}

async function stop({ child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  const [code] = await once(child, 'exit')
  return code
}

async function createAction(url: string, title: string): Promise<void> {
  const signed = await fetch(`${url}/demo/brigitte`, { method: 'POST', redirect: 'manual' })
  const cookie = signed.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const fields = {
    id: randomUUID(),
    title,
    town: 'Arras',
    leadId: seededOrganisations.afp2i.id,
    summary: 'x',
    picture: 'pain',
  }
  const body = new URLSearchParams(fields)
  const created = await fetch(`${url}/actions/nouvelle`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie },
  })
  assert.equal(created.status, 303)
  const path = created.headers.get('location')?.replace('modifier', 'publier')
  await fetch(`${url}${path}`, { method: 'POST', redirect: 'manual', headers: { cookie } })
}

const actions = async (url: string) => (await fetch(`${url}/actions`)).text()
const postmaster = join(folder, 'var/postgres/postmaster.pid')

describe('A Beffroi that starts', () => {
  test('answers, and one Ctrl-C stops it with its database', async () => {
    const beffroi = await start()
    assert.equal((await fetch(`${beffroi.url}/readyz`)).status, 200)
    assert.equal(existsSync(postmaster), true)
    assert.equal(await stop(beffroi, 'SIGINT'), 0)
    assert.equal(existsSync(postmaster), false)
  })
  test('keeps what it answered for, even killed outright, and starts again', async () => {
    const first = await start()
    await createAction(first.url, 'Avant la coupure')
    await stop(first, 'SIGKILL')
    const second = await start()
    assert.match(await actions(second.url), /Avant la coupure/)
    assert.equal(await stop(second, 'SIGTERM'), 0)
  })
  test('says so when another runs on the same folder, and leaves it alone', async () => {
    const first = await start()
    const { code, said } = await fail({})
    assert.equal(code, 1)
    assert.match(said, /^Beffroi tourne déjà sur ce dossier[^\n]*$/)
    assert.equal((await fetch(`${first.url}/readyz`)).status, 200)
    const taken = await fail({ PORT: new URL(first.url).port, BEFFROI_DATA: join(folder, 'other') })
    assert.match(taken.said, /^Le port \d+ est déjà pris[^\n]*$/)
    await stop(first, 'SIGINT')
  })
  test('does not start without the key of what it has signed, and starts again when it is put back', async () => {
    const data = { BEFFROI_DATA: join(folder, 'keyless') }
    await stop(await start(data), 'SIGINT')
    renameSync(join(folder, 'keyless/keys'), join(folder, 'kept'))
    const { code, said } = await fail(data)
    assert.equal(code, 1)
    assert.match(said, /^La clé qui signe les attestations de ce territoire n’est pas dans [^\n]*$/)
    assert.equal(existsSync(join(folder, 'keyless/postgres/postmaster.pid')), false)
    renameSync(join(folder, 'kept'), join(folder, 'keyless/keys'))
    assert.equal(await stop(await start(data), 'SIGINT'), 0)
  })
  test('without the demo has no demo door, and says where to open it', async () => {
    const { child, said } = launch({ BEFFROI_DEMO: '0', BEFFROI_DATA: join(folder, 'empty') })
    while (!/Beffroi : http/.test(said())) await new Promise((done) => setTimeout(done, 50))
    assert.match(said(), /premiere-visite\//)
    const url = /Beffroi : (http:\S+)/.exec(said())?.[1] ?? ''
    assert.equal((await fetch(`${url}/demo`)).status, 404)
    assert.equal((await fetch(`${url}/demo/paul`, { method: 'POST' })).status, 404)
    assert.equal((await fetch(`${url}/`)).status, 200)
    await stop({ child, url }, 'SIGINT')
    const opened = await fail({ BEFFROI_DATA: join(folder, 'empty') })
    assert.equal(opened.code, 1)
    assert.match(opened.said, /^Démarrage refusé : ce territoire est réel[^\n]*$/)
  })
})

describe('A wrong setting stops the start with one sentence', () => {
  const file = join(folder, 'fichier')
  writeFileSync(file, '')
  const wrong: [string, Record<string, string>, RegExp][] = [
    ['a port that is a word', { PORT: 'trois' }, /^Réglage refusé : PORT = « trois »[^\n]*$/],
    ['a data folder that is a file', { BEFFROI_DATA: file }, /^Réglage refusé : BEFFROI_DATA = [^\n]*$/],
    [
      'a database that is away',
      { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      /^Réglage refusé : la base de DATABASE_URL[^\n]*$/,
    ],
    [
      'an address of another machine',
      { HOST: '192.0.2.1', BEFFROI_DATA: join(folder, 'other') },
      /^Réglage refusé : HOST = [^\n]*$/,
    ],
  ]
  for (const [name, env, sentence] of wrong)
    test(`for ${name}`, async () => {
      const { code, said } = await fail(env)
      assert.equal(code, 1)
      assert.match(said, sentence)
    })
})
