import type { FrameworkId } from '#certification'
import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { claimFile, plainName, type FileId } from '#platform/files'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { asId, newId } from '#platform/id'
import { writeCriteria } from '../criterion-store.ts'
import { alreadyHere, insertEvidence } from '../evidence-store.ts'
import { BROUGHT, type Piece, type Said } from '../evidence.ts'
import { insertPiece, piecesOfEach } from '../piece-store.ts'
import { insertStep, lockTutorial, replaceCaptions, updatePicture } from '../tutorials/door.ts'
import { hasCard, saveWritten } from '../card/door.ts'
import type { EvidenceId, StepId } from '../ids.ts'
import type { CarriedEvidence, CarriedPiece } from './manifest.ts'
import type { Archive } from './open-archive.ts'
import type { CarriedCard } from './told.ts'
import { receivePieces, receiveSteps, type ReceivedPiece } from './receive-pieces.ts'

type Bringing = { personId: PersonId; mine: PersonId[]; archive: Archive; now: Date }
/** How many came in, how many were here already, the names of the files that could not be kept, and what else the archive held. */
export type Brought = {
  added: number
  already: number
  /** Files that what was here already lacked. */
  completed: number
  unread: string[]
  /** The card came in: there was none here. */
  card: boolean
  /** It told of who saw it, of links or of answers: they stay in the file. */
  tells: boolean
}
type Files = { id: EvidenceId; files: ReceivedPiece[] }
type Kept = Files & {
  carried: CarriedEvidence
  steps: Awaited<ReturnType<typeof receiveSteps>>
}

/**
 * Brings a portfolio in from an archive: all of it or nothing. What is here already, by the id that it travels with, stays as it is. A file
 * that cannot be kept is named; what its person said of it comes in all the same, and the file another time.
 */
export async function importPortfolio(
  ground: Ground,
  { personId, mine, archive, now }: Bringing,
): Promise<Brought> {
  const tells = Object.values(archive.told ?? {}).some((all) => all.length > 0)
  const brought: Brought = { added: 0, already: 0, completed: 0, unread: [], card: false, tells }
  const kept: Kept[] = []
  const lacking: Files[] = []
  const ids = archive.evidence.map(({ id }) => id)
  const here = await alreadyHere(ground.db, mine, ids)
  const held = await piecesOfEach(ground.db, [...here.values()])
  const coming = { archive, at: now, unread: brought.unread }
  for (const carried of archive.evidence) {
    const there = here.get(carried.id)
    if (there) {
      brought.already += 1
      if (kept.some(({ id }) => id === there)) continue
      const pieces = lackingOf(carried, held.get(there))
      lacking.push({ id: there, files: await receivePieces(ground, { ...carried, pieces }, coming) })
    } else {
      const id = newId<EvidenceId>()
      const files = await receivePieces(ground, carried, coming)
      kept.push({ id, carried, files, steps: await receiveSteps(ground, carried, coming) })
      here.set(carried.id, id)
    }
  }
  await ground.db.transaction(async (tx) => {
    for (const one of kept)
      if (await insertBrought(tx, one, { personId, archive, now })) brought.added += 1
      else brought.already += 1
    for (const one of lacking) brought.completed += await complete(tx, one, held, now)
    brought.card = await bringCard(tx, archive.card, { personId, mine, now })
  })
  return brought
}

/** Pieces are never taken away one by one: those that are not here could not be kept when they came. */
function lackingOf({ pieces }: CarriedEvidence, held: readonly Piece[] = []): CarriedPiece[] {
  const left = held.map(({ name, isTold }) => `${isTold} ${name}`)
  return pieces.filter(({ name, isTold }) => {
    const at = left.indexOf(`${isTold} ${plainName(name)}`)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** How many files came in; none where another import brought them meanwhile. */
async function complete(
  tx: Tx,
  { id, files }: Files,
  held: ReadonlyMap<EvidenceId, readonly Piece[]>,
  now: Date,
): Promise<number> {
  if (files.length === 0 || !(await lockTutorial(tx, id))) return 0
  const there = (await piecesOfEach(tx, [id])).get(id) ?? []
  if (there.length !== (held.get(id) ?? []).length) return 0
  await insertPieces(tx, { id, files }, now)
  return files.length
}

type From = { personId: PersonId; archive: Archive; now: Date }

async function insertBrought(
  tx: Tx,
  { id, carried, files, steps }: Kept,
  { personId, archive, now }: From,
): Promise<boolean> {
  const { id: carriedAs, seenAs, proves, captions = [] } = carried
  const origin = { room: BROUGHT, id: carriedAs, words: broughtWords(archive, seenAs) }
  if (!(await insertEvidence(tx, { ...saidOf(carried), id, personId, origin }, now))) return false
  await insertPieces(tx, { id, files }, now)
  for (const { at_s, words, says = null, pictureFileId } of steps) {
    const stepId = newId<StepId>()
    await insertStep(tx, id, { id: stepId, at_s, words, says })
    if (!pictureFileId) continue
    await claim(tx, pictureFileId, now)
    await updatePicture(tx, stepId, pictureFileId)
  }
  if (captions.length > 0) await replaceCaptions(tx, id, captions)
  if (proves.length > 0)
    await writeCriteria(
      tx,
      id,
      proves.map((one) => ({ ...one, frameworkId: asId<FrameworkId>(one.frameworkId) })),
    )
  return true
}

async function insertPieces(tx: Tx, { id, files }: Files, now: Date): Promise<void> {
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
}

/** What `portfolio.json` takes back. */
const LONGEST_WORDS = 500

/** From whom and from where it came, then what was said of it there: read wherever it is shown. */
function broughtWords({ person, from }: Archive, seenAs: string | null): string {
  const came = typo(person === null ? `Apporté de ${from}` : `Portfolio de ${person}, apporté de ${from}`)
  return (seenAs === null ? came : `${came}. ${seenAs}`).slice(0, LONGEST_WORDS)
}

/**
 * The card comes in where there is none. Its proofs are those that are here, under the ids that they travel with; its number and whom to
 * call are for its person to say again.
 */
async function bringCard(
  tx: Tx,
  card: CarriedCard | undefined,
  { personId, mine, now }: { personId: PersonId; mine: PersonId[]; now: Date },
): Promise<boolean> {
  if (!card || (await hasCard(tx, mine))) return false
  const proofIds = [...new Set((await alreadyHere(tx, mine, card.proofs)).values())]
  await saveWritten(tx, personId, { canDo: card.canDo, proofIds, callId: null, showsPhone: false }, now)
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

async function claim(tx: Tx, fileId: FileId, now: Date) {
  const claimed = await claimFile(tx, fileId, now)
  if (!claimed.ok) throw new Error(`a file received just now: ${claimed.refusal}`)
  return claimed.file
}
