import type { Db, Tx } from '#platform/db'
import { claimFile, releaseFiles, type FileId } from '#platform/files'
import { newId, type Id } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { idsOf, type PersonId } from '#people'
import { deleteAnswers } from '../answers/door.ts'
import type { Evidence, Said } from '../evidence.ts'
import { deleteEvidence, insertEvidence, ownEvidence, updateEvidence } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { deletePieces, insertPiece } from '../piece-store.ts'

type New = {
  /** Carried by the form: sent twice, it is kept once. */
  id: EvidenceId
  personId: PersonId
  said: Said
  /** A file received and not claimed yet. */
  fileId: FileId | null
  /** The picture that stands for it, when it is a film. */
  pictureFileId?: FileId | null
  at: Date
}

type Kept = { ok: true; id: EvidenceId } | Refused<'file gone' | 'somebody else’s'>

/** Somebody keeps something new in their portfolio. */
export const keepEvidence = (db: Db, { id, personId, said, fileId, pictureFileId, at }: New): Promise<Kept> =>
  db.transaction(async (tx): Promise<Kept> => {
    if (!(await insertEvidence(tx, { ...said, id, personId, origin: null }, at)))
      return (await ownEvidence(tx, await idsOf(tx, personId), id))
        ? { ok: true, id }
        : refuse('somebody else’s')
    if (fileId && !(await addPiece(tx, id, { fileId, pictureFileId, isTold: false, at })))
      return refuse('file gone')
    return { ok: true, id }
  })

/** The voice of its person, who speaks of it. */
export const tellOf = (
  db: Db,
  { evidence, fileId, at }: { evidence: Evidence; fileId: FileId; at: Date },
): Promise<{ ok: true } | Refused<'file gone'>> =>
  db.transaction(async (tx) =>
    (await addPiece(tx, evidence.id, { fileId, isTold: true, at })) ? { ok: true } : refuse('file gone'),
  )

type Brought = { fileId: FileId; pictureFileId?: FileId | null | undefined; isTold: boolean; at: Date }

async function addPiece(tx: Tx, evidenceId: EvidenceId, brought: Brought): Promise<boolean> {
  const { fileId, isTold, at } = brought
  const claimed = await claimFile(tx, fileId, at)
  if (!claimed.ok) return false
  const { kind, name } = claimed.file
  const pictureFileId = kind === 'video' ? await claimPicture(tx, brought) : null
  await insertPiece(tx, evidenceId, { id: newId(), fileId, kind, isTold, name, pictureFileId }, at)
  return true
}

/** One that is gone, or no picture, is drawn instead: the film is what counts. */
async function claimPicture(tx: Tx, { pictureFileId, at }: Brought): Promise<Id | null> {
  if (!pictureFileId) return null
  const claimed = await claimFile(tx, pictureFileId, at)
  if (!claimed.ok) return null
  if (claimed.file.kind === 'image') return pictureFileId
  await releaseFiles(tx, [pictureFileId])
  return null
}

/** Its person says it otherwise. */
export const changeEvidence = (db: Db, id: EvidenceId, said: Said): Promise<void> =>
  db.transaction((tx) => updateEvidence(tx, id, said))

/** Its person erases it: its files are let go, and it leaves every place that showed it. */
export const eraseEvidence = (db: Db, id: EvidenceId): Promise<void> =>
  db.transaction(async (tx) => {
    const files = [...(await deletePieces(tx, id)), ...(await deleteAnswers(tx, id))]
    await deleteEvidence(tx, id)
    await releaseFiles(tx, files)
  })
