import type { FrameworkId } from '#certification'
import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { claimFile, receiveFile } from '#platform/files'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { asId, newId, type Id } from '#platform/id'
import { writeCriteria } from '../criterion-store.ts'
import { insertEvidence, ofOrigin, ownEvidence } from '../evidence-store.ts'
import { insertPiece } from '../piece-store.ts'
import { BROUGHT } from './carried.ts'
import type { CarriedEvidence } from './manifest.ts'
import type { Archive } from './open-archive.ts'

/** As a form takes them. */
const MOST_BYTES = 24_000_000
const KINDS = ['image', 'pdf', 'sheet', 'audio', 'video', 'text'] as const

type Bringing = { personId: PersonId; mine: PersonId[]; archive: Archive; now: Date }
/** How many came in, how many were here already, and the names of the files that could not be kept. */
export type Brought = { added: number; already: number; unread: string[] }
type Kept = { carried: CarriedEvidence; files: { fileId: Id; isTold: boolean }[] }

/**
 * Brings a portfolio in from an archive: all of it or nothing. What is here already, by the id that it travels with, stays as it is. A file
 * that cannot be kept is named; what its person said of it comes in all the same.
 */
export async function importPortfolio(
  ground: Ground,
  { personId, mine, archive, now }: Bringing,
): Promise<Brought> {
  const brought: Brought = { added: 0, already: 0, unread: [] }
  const kept: Kept[] = []
  for (const carried of archive.evidence) {
    if (await isHere(ground.db, mine, carried)) brought.already += 1
    else kept.push({ carried, files: await receivePieces(ground, archive, carried, brought.unread, now) })
  }
  await ground.db.transaction(async (tx) => {
    for (const one of kept)
      if (await insertBrought(tx, one, { personId, from: archive.from, now })) brought.added += 1
      else brought.already += 1
  })
  return brought
}

const isHere = async (
  db: Ground['db'],
  mine: readonly PersonId[],
  { id }: CarriedEvidence,
): Promise<boolean> =>
  (await ownEvidence(db, mine, asId(id))) !== undefined ||
  (await ofOrigin(db, mine, { room: BROUGHT, id })) !== undefined

async function receivePieces(
  { db, site }: Ground,
  { zip }: Archive,
  { pieces }: CarriedEvidence,
  unread: string[],
  at: Date,
): Promise<Kept['files']> {
  const files: Kept['files'] = []
  for (const { path, isTold, name } of pieces) {
    const member = zip.members.find((one) => one.path === path)
    const content = member && member.size <= MOST_BYTES ? await bytesOf(zip, member) : undefined
    const received =
      content &&
      (await receiveFile(db, site.dataDir, { content, name, kinds: KINDS, maxBytes: MOST_BYTES, at }))
    if (received?.ok) files.push({ fileId: asId(received.file.id), isTold })
    else unread.push(name)
  }
  return files
}

async function bytesOf(zip: Archive['zip'], member: Archive['zip']['members'][number]): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  await zip.read(member, async (bytes) => pieces.push(bytes))
  return Buffer.concat(pieces)
}

type From = { personId: PersonId; from: string; now: Date }

async function insertBrought(
  tx: Tx,
  { carried, files }: Kept,
  { personId, from, now }: From,
): Promise<boolean> {
  const id = newId<Parameters<typeof insertPiece>[1]>()
  const { id: carriedAs, seenAs, proves, pieces: _pieces, ...said } = carried
  const origin = { room: BROUGHT, id: carriedAs, words: seenAs ?? typo(`Apporté de ${from}`) }
  if (!(await insertEvidence(tx, { ...said, id, personId, origin }, now))) return false
  for (const { fileId, isTold } of files) {
    const claimed = await claimFile(tx, fileId, now)
    if (!claimed.ok) throw new Error(`a file received just now: ${claimed.refusal}`)
    const { kind, name } = claimed.file
    const speaks = isTold && (kind === 'audio' || kind === 'video')
    await insertPiece(tx, id, { id: newId(), fileId, kind, isTold: speaks, name }, now)
  }
  await writeCriteria(
    tx,
    id,
    proves.map((one) => ({ ...one, frameworkId: asId<FrameworkId>(one.frameworkId) })),
  )
  return true
}
