import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const dist = new URL('../../dist/', import.meta.url)
const manifestFormat = z.record(z.string(), z.object({ file: z.string(), name: z.string().optional() }))

let addresses: Map<string, string> | undefined

/**
 * The address of a built or public file: `training.css` and `base.js` are entries of the build (hashed, to be cached for
 * ever), `img/…` and `fonts/…` are public files. A name that does not exist is a mistake of ours: it throws.
 */
export function asset(name: string): string {
  const address = name.includes('/') ? publicFile(name) : builtFiles().get(name)
  if (!address) throw new Error(`asset: there is no ${name} in dist. Run "vite build".`)
  return address
}

/** The stylesheet of a room, or the common one when the room has none of its own. */
export function stylesheet(room: string): string {
  return builtFiles().get(`${room}.css`) ?? asset('ui.css')
}

const sheets = new Map<string, { text: string; hash: string }>()

/** What a stylesheet of the build says, and its hash as a policy names it (`sha256-…`). @throws when the build made no such file. */
export function sheetOf(address: string): { text: string; hash: string } {
  const read = sheets.get(address) ?? readSheet(address)
  sheets.set(address, read)
  return read
}

function readSheet(address: string): { text: string; hash: string } {
  if (![...builtFiles().values()].includes(address)) throw new Error(`asset: the build made no ${address}`)
  const text = readFileSync(new URL(`.${address}`, dist), 'utf8').trim()
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}

const known = new Set<string>()

function publicFile(name: string): string | undefined {
  if (!known.has(name) && !existsSync(new URL(name, dist))) return undefined
  known.add(name)
  return `/${name}`
}

function builtFiles(): Map<string, string> {
  addresses ??= readManifest()
  return addresses
}

function readManifest(): Map<string, string> {
  const file = new URL('.vite/manifest.json', dist)
  if (!existsSync(file)) throw new Error('asset: dist/.vite/manifest.json is missing. Run "vite build".')
  const entries = Object.entries(manifestFormat.parse(JSON.parse(readFileSync(file, 'utf8'))))
  return new Map(entries.map(([source, { file }]) => [entryName(source, file), `/${file}`]))
}

/** `browser/base.ts` built as `assets/base-x1.js` is asked for as `base.js`. */
function entryName(source: string, file: string): string {
  const stem = source.slice(source.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  return `${stem}${file.slice(file.lastIndexOf('.'))}`
}
