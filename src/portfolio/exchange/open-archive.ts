import type { Day } from '#platform/time'
import { openZip, type DirectoryRefusal, type OpenZip, type ZipMember } from '#platform/zip'
import { refuse, type Refused } from '#platform/refusal'
import { MANIFEST, manifest, type CarriedEvidence, type Manifest } from './manifest.ts'
import { readLeap2a } from './read-leap2a.ts'

export type ArchiveRefusal = DirectoryRefusal | 'no portfolio' | 'broken portfolio'

/** What came in: `person`, as it names them; null where it names nobody. */
export type Archive = Pick<Manifest, 'from' | 'owner' | 'evidence' | 'card' | 'told'> & {
  person: string | null
  zip: OpenZip
}

/** What an archive is at most: as it is sent, then once open. */
export const MOST_SENT = 400_000_000
const MOST_OPEN = { entries: 5_000, bytes: 1_000_000_000 }
const LARGEST_TEXT = 8_000_000

/** Opens the archive of a portfolio, ours or Leap2A. Whoever gets it closes its ZIP. */
export async function openArchive(
  place: string,
  today: Day,
): Promise<{ ok: true; archive: Archive } | Refused<ArchiveRefusal>> {
  const opened = await openZip(place, MOST_OPEN)
  if (!opened.ok) return opened
  const { zip } = opened
  const read = await contentOf(zip, today).catch(async (cause: unknown) => {
    await zip.close()
    throw cause
  })
  if (typeof read !== 'string') return { ok: true, archive: { ...read, zip } }
  await zip.close()
  return refuse(read)
}

async function contentOf(
  zip: OpenZip,
  today: Day,
): Promise<Omit<Archive, 'zip'> | 'no portfolio' | 'broken portfolio'> {
  const ours = zip.members.find(({ path }) => path === MANIFEST || path.endsWith(`/${MANIFEST}`))
  if (ours) {
    const folder = ours.path.slice(0, -MANIFEST.length)
    const parsed = manifest.safeParse(asJson(await textOf(zip, ours)))
    if (!parsed.success) return 'broken portfolio'
    const { from, person, owner, evidence, card, told } = parsed.data
    const inFolder = <Of extends { picture?: string | null | undefined }>(one: Of): Of =>
      one.picture ? { ...one, picture: `${folder}${one.picture}` } : one
    const placed = (one: CarriedEvidence): CarriedEvidence => ({
      ...one,
      happenedOn: one.happenedOn > today ? today : one.happenedOn,
      pieces: one.pieces.map((piece) => ({ ...inFolder(piece), path: `${folder}${piece.path}` })),
      ...(one.steps ? { steps: one.steps.map(inFolder) } : {}),
    })
    return { from, person, owner, evidence: evidence.map(placed), card, told }
  }
  const leap = zip.members.find(({ path }) => /(^|\/)leap2a\.xml$/i.test(path))
  if (!leap) return 'no portfolio'
  const folder = leap.path.replace(/[^/]*$/, '')
  return readLeap2a(await textOf(zip, leap), folder, today) ?? 'broken portfolio'
}

async function textOf(zip: OpenZip, member: ZipMember): Promise<Uint8Array> {
  if (member.size > LARGEST_TEXT) return new Uint8Array()
  const pieces: Buffer[] = []
  await zip.read(member, async (bytes) => pieces.push(bytes))
  return Buffer.concat(pieces)
}

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
