import { readZip, type ZipRefusal } from '#platform/zip'
import { mediaTypeOf } from './media-type.ts'
import type { Kind, Member, Structure } from '../package.ts'
import { readCmi5 } from './read-cmi5.ts'
import { readScorm } from './read-scorm.ts'
import { scormSentence } from './scorm-rule.ts'
import { faultSentence } from './structure-sentences.ts'

/** What a structure file was found to be: its structure, or one French sentence for each fault, with its line and its rule. */
export type StructureRead =
  | { ok: true; kind: Kind; structure: Structure }
  | { ok: false; refusal: 'broken structure'; faults: string[] }

type StructureReader = (bytes: Uint8Array, paths: ReadonlySet<string> | undefined) => StructureRead

const readCmi5File: StructureReader = (bytes, paths) => {
  const read = readCmi5(bytes, paths)
  return read.ok
    ? { ok: true, kind: 'cmi5', structure: read.structure }
    : { ok: false, refusal: 'broken structure', faults: read.faults.map(faultSentence) }
}

const readManifest: StructureReader = (bytes, paths) => {
  const read = readScorm(bytes, paths)
  return read.ok ? read : { ok: false, refusal: 'broken structure', faults: read.faults.map(scormSentence) }
}

/** The structure files that are known, by their name at the root of a ZIP; the first one there decides. */
const readers: Record<string, StructureReader> = {
  'cmi5.xml': readCmi5File,
  'imsmanifest.xml': readManifest,
}

export type PackageRefusal =
  | ZipRefusal
  | 'empty file'
  | 'too large'
  | 'no structure file'
  | 'structure file in a folder'
  | 'structure file too large'

export type PackageRead =
  | { ok: true; kind: Kind; structure: Structure; members: Member[] }
  | { ok: false; refusal: PackageRefusal }
  | { ok: false; refusal: 'broken structure'; faults: string[] }

/** What is sent at most: what the hall lets in, less the form around it. */
const MOST_BYTES = 24_500_000
const OPENED = { entries: 4000, bytes: 150_000_000 }
const LARGEST_STRUCTURE = 4_000_000

/** Reads what a publisher sends: a ZIP with its structure file at the root, or a cmi5.xml alone (cmi5 § 14). */
export function readCoursePackage(sent: Uint8Array): PackageRead {
  if (sent.length === 0) return { ok: false, refusal: 'empty file' }
  if (sent.length > MOST_BYTES) return { ok: false, refusal: 'too large' }
  if (looksLikeXml(sent)) {
    const read = sent.length > LARGEST_STRUCTURE ? TOO_LARGE : readCmi5File(sent, undefined)
    return read.ok ? { ...read, members: [] } : read
  }
  const zip = readZip(sent, OPENED)
  if (!zip.ok) return zip
  const paths = new Set(zip.entries.map(({ path }) => path))
  const name = Object.keys(readers).find((one) => paths.has(one))
  const read = name ? readers[name] : undefined
  if (!read)
    return { ok: false, refusal: inFolder(paths) ? 'structure file in a folder' : 'no structure file' }
  const structure = zip.entries.find(({ path }) => path === name)?.bytes ?? new Uint8Array()
  const found = structure.length > LARGEST_STRUCTURE ? TOO_LARGE : read(structure, paths)
  if (!found.ok) return found
  const members = zip.entries.map(({ path, bytes }) => ({ path, bytes, mediaType: mediaTypeOf(path) }))
  return { ...found, members }
}

const TOO_LARGE = { ok: false, refusal: 'structure file too large' } as const

const looksLikeXml = (sent: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(
    Buffer.from(sent.subarray(0, 200)).toString('latin1'),
  )

const inFolder = (paths: ReadonlySet<string>): boolean =>
  [...paths].some((path) => Object.keys(readers).some((name) => path.endsWith(`/${name}`)))
