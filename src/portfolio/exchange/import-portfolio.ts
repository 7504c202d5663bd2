import type { FrameworkId } from '#certification'
import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { claimFile } from '#platform/files'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { asId, newId, type Id } from '#platform/id'
import { writeCriteria } from '../criterion-store.ts'
import { insertEvidence, ofOrigin, ownEvidence } from '../evidence-store.ts'
import { BROUGHT, type Said } from '../evidence.ts'
import { insertPiece } from '../piece-store.ts'
import { insertStep, replaceCaptions } from '../tutorials/door.ts'
import type { CarriedEvidence } from './manifest.ts'
import type { Archive } from './open-archive.ts'
import { receivePieces, type ReceivedPiece } from './receive-pieces.ts'

type Bringing = { personId: PersonId; mine: PersonId[]; archive: Archive; now: Date }
/** How many came in, how many were here already, and the names of the files that could not be kept. */
export type Brought = { added: number; already: number; unread: string[] }
type Kept = { carried: CarriedEvidence; files: ReceivedPiece[] }

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
    else
      kept.push({
        carried,
        files: await receivePieces(ground, carried, { archive, at: now, unread: brought.unread }),
      })
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

type From = { personId: PersonId; from: string; now: Date }

async function insertBrought(
  tx: Tx,
  { carried, files }: Kept,
  { personId, from, now }: From,
): Promise<boolean> {
  const id = newId<Parameters<typeof insertPiece>[1]>()
  const { id: carriedAs, seenAs, proves, steps = [], captions = [] } = carried
  const origin = { room: BROUGHT, id: carriedAs, words: seenAs ?? typo(`Apporté de ${from}`) }
  if (!(await insertEvidence(tx, { ...saidOf(carried), id, personId, origin }, now))) return false
  for (const { fileId, pictureFileId, isTold } of files) {
    const { kind, name } = await claim(tx, fileId, now)
    if (pictureFileId) await claim(tx, pictureFileId, now)
    const speaks = isTold && (kind === 'audio' || kind === 'video')
    const picture = kind === 'video' ? pictureFileId : null
    await insertPiece(
      tx,
      id,
      { id: newId(), fileId, kind, isTold: speaks, name, pictureFileId: picture },
      now,
    )
  }
  for (const step of steps) await insertStep(tx, id, { ...step, id: newId() })
  await replaceCaptions(tx, id, captions)
  await writeCriteria(
    tx,
    id,
    proves.map((one) => ({ ...one, frameworkId: asId<FrameworkId>(one.frameworkId) })),
  )
  return true
}

const saidOf = ({ title, did, learnt, happenedOn, place, withWhom, link }: CarriedEvidence): Said => ({
  title,
  did,
  learnt,
  happenedOn,
  place,
  withWhom,
  link,
})

async function claim(tx: Tx, fileId: Id, now: Date) {
  const claimed = await claimFile(tx, fileId, now)
  if (!claimed.ok) throw new Error(`a file received just now: ${claimed.refusal}`)
  return claimed.file
}
