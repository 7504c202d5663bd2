import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { joinEmbedded, openDatabase } from '#platform/db'
import { snapshot } from './snapshot.ts'
import { layOut, versionTags } from './tags.ts'

const root = join(import.meta.dirname, '..')
const folder = join(tmpdir(), `beffroi-upgrade-${process.pid}`)
const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Manifest = { dependencies: Record<string, string>; optionalDependencies: Record<string, string> }
const manifestOf = (place: string): Manifest => JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))

/** The packages of a version: ours when it asks for the same ones, else its own. */
function installIn(place: string): void {
  const [here, there] = [manifestOf(root), manifestOf(place)]
  const sameAsHere = (kind: keyof Manifest) =>
    Object.entries(there[kind]).every(([name, version]) => here[kind][name] === version)
  if (sameAsHere('dependencies') && sameAsHere('optionalDependencies'))
    return symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  const flags = ['ci', '--ignore-scripts', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', flags, { cwd: place, stdio: 'inherit' })
  assert.equal(status, 0, 'npm ci')
}

/** Starts a demo of the program in `place` on the data in `data`; gives its address, what it said, and its end. */
async function start(place: string, data: string) {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['--import', './tools/jsx.ts', 'app/main.ts'], {
    cwd: place,
    env: { ...env, NODE_OPTIONS: '', PORT: '0', BEFFROI_DATA: data, BEFFROI_DEMO: '1' },
  })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  for (;;) {
    const url = /Beffroi : (http:\S+)/.exec(said)?.[1]
    const stop = async () => {
      child.kill('SIGINT')
      await once(child, 'exit')
      running.delete(child)
    }
    if (url) return { url, said: () => said, stop }
    assert.equal(child.exitCode, null, said)
    await wait(50)
  }
}

/** One address and one reader for each page that is listed. */
function pages(): { as: string; url: string }[] {
  const { stdout } = spawnSync(process.execPath, ['--import', './tools/jsx.ts', 'app/pages.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const all = stdout.trim().split('\n')
  const read = all.map((line): { as: string; url: string; pattern: string } => JSON.parse(line))
  return [...new Map(read.map((one) => [one.pattern, one])).values()]
}

async function sessionOf(url: string, reader: string): Promise<string> {
  if (reader === 'public') return ''
  const answer = await fetch(`${url}/demo/${reader}`, { method: 'POST', redirect: 'manual' })
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

async function schemaIn(data: string): Promise<string> {
  const db = openDatabase((await joinEmbedded({ dir: join(data, 'postgres') })) ?? '', { max: 1 })
  try {
    return await snapshot((text) => db.pool.query(text))
  } finally {
    await db.close()
  }
}

const tags = versionTags(root)
const skip = tags.length === 0 && 'no tag v* in this history, or no history: nothing to come from'

describe('A territory opened by a version that was tagged', { skip }, () => {
  for (const tag of tags)
    test(`${tag} comes to today with its rows, its schema and its pages`, async () => {
      const [place, data] = [join(folder, tag, 'files'), join(folder, tag, 'var')]
      mkdirSync(place, { recursive: true })
      layOut(root, tag, place)
      installIn(place)
      await (await start(place, data)).stop()

      const listed = pages()
      const today = await start(root, data)
      try {
        const updated = today.said().includes('Mise à jour')
        if (updated) assert.equal(readdirSync(join(data, 'backups')).length, 1)
        assert.equal((await fetch(`${today.url}/readyz`)).status, 200)
        assert.equal(await schemaIn(data), readFileSync(join(root, 'db/schema.sql'), 'utf8'))
        const sessions = new Map<string, string>()
        for (const { as, url } of listed) {
          if (!sessions.has(as)) sessions.set(as, await sessionOf(today.url, as))
          const cookie = sessions.get(as) ?? ''
          const { status } = await fetch(today.url + url, { redirect: 'manual', headers: { cookie } })
          assert.ok(status < 500, `${url} answers ${status} to ${as}`)
        }
      } finally {
        await today.stop()
        rmSync(join(folder, tag), { recursive: true })
      }
    })
})
