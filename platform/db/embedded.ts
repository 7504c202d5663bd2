import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { preparePlace, type Place } from './embedded-place.ts'

/** A running embedded PostgreSQL: its address, its end, and a promise that resolves when it stops by itself. */
export type Embedded = { url: string; stop(): Promise<void>; ended: Promise<number | null> }

/** Somebody else already runs a server on this folder. */
export class FolderInUse extends Error {}

/** The folder holds a database of another PostgreSQL, in one French sentence that says how to move. */
export class ClusterRefused extends Error {}

// Stops the server when standard input closes: at `stop()`, and also when Node is killed outright.
const GUARD = `
exec 3<&0; "$@" 0</dev/null & pid=$!; (cat >/dev/null; kill -INT $pid 2>/dev/null) <&3 &
wait $pid; code=$?; kill $! 2>/dev/null; exit $code`

// Tests only: a lost machine would lose data, a lost test run loses nothing.
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

/**
 * Starts PostgreSQL on a folder, creating the cluster and the database `beffroi` the first time. No port: a socket in the folder.
 * @throws FolderInUse when another server runs there, ClusterRefused when its files are those of another major version.
 */
export async function startEmbedded({
  dir,
  fast = false,
}: {
  dir: string
  fast?: boolean
}): Promise<Embedded> {
  const place = preparePlace(dir)
  refuseOtherMajor(place)
  await waitUntilFree(place)
  if (!existsSync(join(place.data, 'PG_VERSION'))) createCluster(place)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${place.socket}`,
    'max_connections=120',
    'jit=off',
    'random_page_cost=1.1', // the pages are in memory, or nearly
    'autovacuum_naptime=15s', // a plan made while a table was small reads all of it, until the table is counted again
    ...(fast ? FAST : []),
  ]
  const server = launch(place, settings)
  const ended = new Promise<number | null>((done) => server.once('exit', done))
  await ready(addressIn(place, 'postgres'), server, ended)
  return {
    url: addressIn(place, 'beffroi'),
    ended,
    stop: async () => {
      server.stdin?.end()
      await ended
    },
  }
}

/** The address of the server that already runs on this folder, for a command beside it; undefined when none answers. */
export async function joinEmbedded({ dir }: { dir: string }): Promise<string | undefined> {
  const place = preparePlace(dir)
  if (!serverRuns(place) || !(await answers(addressIn(place, 'postgres')))) return undefined
  return addressIn(place, 'beffroi')
}

const addressIn = (place: Place, name: string) =>
  `postgres:///${name}?host=${encodeURIComponent(place.socket)}&user=beffroi`

function launch(place: Place, settings: string[]): ChildProcess {
  const command = [
    join(place.bin, 'postgres'),
    '-D',
    place.data,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  // detached: Ctrl-C reaches Node alone, which then stops the server in order
  const server = spawn('sh', ['-c', GUARD, 'guard', ...command], {
    ...place.as,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  server.once('exit', (code) => code && process.stderr.write(said))
  return server
}

function createCluster(place: Place): void {
  const options = [
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ]
  const { status, stderr } = spawnSync(
    join(place.bin, 'initdb'),
    ['-D', place.data, '-U', 'beffroi', ...options],
    { ...place.as, cwd: '/' },
  )
  if (status !== 0) throw new Error(`initdb a échoué : ${stderr.toString()}`)
}

/** Files of another major version are never read: PostgreSQL would die of them. */
function refuseOtherMajor({ data, bin, as }: Place): void {
  const file = join(data, 'PG_VERSION')
  if (!existsSync(file)) return
  const there = readFileSync(file, 'utf8').trim()
  const said = spawnSync(join(bin, 'postgres'), ['--version'], { ...as, cwd: '/', encoding: 'utf8' }).stdout
  const ours = /(\d+)(\.\d+)?\s*$/.exec(said ?? '')?.[1]
  if (ours === undefined || ours === there) return
  throw new ClusterRefused(
    `Démarrage refusé : ${data} est une base de PostgreSQL ${there}, et cette version de Beffroi porte PostgreSQL ${ours}. Avec la version de Beffroi d’avant : npm run backup -- territoire.gz. Puis, avec celle-ci et un autre dossier (BEFFROI_DATA) : npm run restore -- territoire.gz.`,
  )
}

/** After a kill -9 the guard is still closing the old server: give it five seconds. */
async function waitUntilFree(place: Place): Promise<void> {
  const until = Date.now() + 5000
  while (serverRuns(place)) {
    if (Date.now() > until)
      throw new FolderInUse(
        `Beffroi tourne déjà sur ce dossier (${place.data}). Arrêtez-le d’abord, ou changez BEFFROI_DATA.`,
      )
    await wait(50)
  }
}

function serverRuns(place: Place): boolean {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return false
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false
  }
}

async function ready(url: string, server: ChildProcess, ended: Promise<number | null>): Promise<void> {
  const deadline = wait(30_000, undefined, { ref: false })
  const tries = (async () => {
    while (server.exitCode === null) {
      if (await answers(url)) return true
      await wait(20)
    }
    return false
  })()
  if ((await Promise.race([tries, ended, deadline])) === true) return
  server.stdin?.end()
  throw new Error('PostgreSQL n’a pas démarré.')
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'beffroi'`)
    if (rowCount === 0) await client.query('create database beffroi')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
