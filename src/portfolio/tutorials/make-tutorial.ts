import type { Db, Tx } from '#platform/db'
import { claimFile, releaseFiles, type FileId } from '#platform/files'
import { refuse, type Refused } from '#platform/refusal'
import type { Evidence } from '../evidence.ts'
import type { EvidenceId, StepId } from '../ids.ts'
import {
  closeTaken,
  deleteStep,
  insertStep,
  lockTutorial,
  replaceCaptions,
  tutorialOf,
  updatePicture,
  updateStep,
} from './tutorial-store.ts'
import type { Caption, Step } from './tutorial.ts'

/** The picture that a step is given: one that came, 'none' in place of the one it had, or the one it has. */
export type StepPicture = { fileId: FileId } | 'none' | undefined

type Posed = { step: Step; picture: StepPicture; at: Date }
type Kept = { ok: true } | Refused<'begins there already' | 'erased'>

/** A step begins there in the film; sent twice, it is once. Refusals: 'begins there already', another one; 'erased'. */
export const addStep = (db: Db, evidence: Evidence, { step, picture, at }: Posed): Promise<Kept> =>
  db.transaction(async (tx): Promise<Kept> => {
    if (!(await lockTutorial(tx, evidence.id))) return refuse('erased')
    if (await insertStep(tx, evidence.id, step)) {
      await givePicture(tx, { step, picture, at })
      return { ok: true }
    }
    const { steps } = await tutorialOf(tx, evidence.id)
    const isSame = steps.some(({ at_s, words }) => at_s === step.at_s && words === step.words)
    return isSame ? { ok: true } : refuse('begins there already')
  })

/** A step is said otherwise, begins elsewhere, or has another picture. Refusals: 'begins there already', another one; 'erased'. */
export const changeStep = (db: Db, evidence: Evidence, posed: Posed): Promise<Kept> =>
  db.transaction(async (tx): Promise<Kept> => {
    if (!(await lockTutorial(tx, evidence.id))) return refuse('erased')
    const { steps } = await tutorialOf(tx, evidence.id)
    const { step } = posed
    const before = steps.find(({ id }) => id === step.id)
    if (!before) return refuse('erased')
    if (steps.some(({ id, at_s }) => id !== step.id && at_s === step.at_s))
      return refuse('begins there already')
    await updateStep(tx, step)
    const isOther = await givePicture(tx, posed)
    if (isOther && before.pictureFileId) await releaseFiles(tx, [before.pictureFileId])
    return { ok: true }
  })

/** True when it is another one. One that is gone meanwhile, or no picture, is not there: the step is what counts. */
async function givePicture(tx: Tx, { step, picture, at }: Posed): Promise<boolean> {
  if (!picture) return false
  if (picture !== 'none') {
    const claimed = await claimFile(tx, picture.fileId, at)
    if (!claimed.ok) return false
    if (claimed.file.kind !== 'image') {
      await releaseFiles(tx, [picture.fileId])
      return false
    }
  }
  await updatePicture(tx, step.id, picture === 'none' ? null : picture.fileId)
  return true
}

export const dropStep = (db: Db, evidenceId: EvidenceId, id: StepId): Promise<void> =>
  db.transaction(async (tx) => {
    await releaseFiles(tx, await deleteStep(tx, evidenceId, id))
  })

/** The words under the film are those now. Refusal: 'erased'. */
export const keepCaptions = (
  db: Db,
  evidenceId: EvidenceId,
  captions: readonly Caption[],
): Promise<{ ok: true } | Refused<'erased'>> =>
  db.transaction(async (tx) => {
    if (!(await lockTutorial(tx, evidenceId))) return refuse('erased')
    await replaceCaptions(tx, evidenceId, captions)
    await closeTaken(tx, evidenceId)
    return { ok: true }
  })
