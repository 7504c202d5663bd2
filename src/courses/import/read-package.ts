import { open } from 'node:fs/promises'
import { openZip, type DirectoryRefusal, type OpenZip } from '#platform/zip'
import { refuse, type Refused } from '#platform/refusal'
import { findStructure, readAlone, type StructureRead } from '../structure/door.ts'

export type PackageRefusal =
  | DirectoryRefusal
  | 'damaged'
  | 'no structure file'
  | 'structure file in a folder'
  | 'structure file too large'

type Judged = Extract<StructureRead, { ok: true }>

export type PackageOpened =
  | (Judged & { zip: OpenZip | undefined })
  | Refused<PackageRefusal>
  | Extract<StructureRead, { ok: false }>

/** What a package is at most: as it is sent, then once open. */
export const MOST_SENT = 500_000_000
const MOST_OPEN = { entries: 20_000, bytes: 2_000_000_000 }
const LARGEST_STRUCTURE = 4_000_000

/**
 * Reads what a publisher sends, from the disk: a ZIP with its structure file at the root, or a cmi5.xml alone (cmi5 § 14). Whoever gets
 * a ZIP closes it.
 */
export async function openPackage(place: string): Promise<PackageOpened> {
  const alone = await xmlAt(place)
  if (alone === 'too large') return TOO_LARGE
  if (alone) {
    const read = readAlone(alone)
    return read.ok ? { ...read, zip: undefined } : read
  }
  const opened = await openZip(place, MOST_OPEN)
  if (!opened.ok) return opened
  const { zip } = opened
  const read = await structureIn(zip).catch(async (cause: unknown) => {
    await zip.close()
    throw cause
  })
  if (read.ok) return { ...read, zip }
  await zip.close()
  return read
}

async function structureIn(zip: OpenZip): Promise<StructureRead | Refused<PackageRefusal>> {
  const paths = new Set(zip.members.map(({ path }) => path))
  const found = findStructure(paths)
  if (typeof found === 'string') return refuse(found)
  const member = zip.members.find(({ path }) => path === found.name)
  if (!member || member.size > LARGEST_STRUCTURE) return TOO_LARGE
  const pieces: Buffer[] = []
  await zip.read(member, async (bytes) => pieces.push(bytes))
  return found.read(Buffer.concat(pieces), paths)
}

const TOO_LARGE = refuse('structure file too large')

/** The XML that stands alone there; undefined when it is something else. */
async function xmlAt(place: string): Promise<Buffer | 'too large' | undefined> {
  const file = await open(place, 'r')
  try {
    const head = Buffer.alloc(200)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    if (!looksLikeXml(head.subarray(0, bytesRead))) return undefined
    return (await file.stat()).size > LARGEST_STRUCTURE ? 'too large' : await file.readFile()
  } finally {
    await file.close()
  }
}

const looksLikeXml = (head: Buffer): boolean =>
  /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(head.toString('latin1'))
