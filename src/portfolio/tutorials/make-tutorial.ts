import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import type { EvidenceId, StepId } from '../ids.ts'
import { deleteStep, insertStep, replaceCaptions, tutorialOf } from './tutorial-store.ts'
import type { Caption, Step } from './tutorial.ts'

/** A step begins there in the film; sent twice, it is once. Refusal: 'begins there already', another one. */
export const addStep = (
  db: Db,
  evidenceId: EvidenceId,
  step: Step,
): Promise<{ ok: true } | Refused<'begins there already'>> =>
  db.transaction(async (tx) => {
    if (await insertStep(tx, evidenceId, step)) return { ok: true }
    const { steps } = await tutorialOf(tx, evidenceId)
    const isSame = steps.some(({ at_s, words }) => at_s === step.at_s && words === step.words)
    return isSame ? { ok: true } : refuse('begins there already')
  })

export const dropStep = (db: Db, evidenceId: EvidenceId, id: StepId): Promise<void> =>
  db.transaction((tx) => deleteStep(tx, evidenceId, id))

/** The words under the film are those now. */
export const keepCaptions = (db: Db, evidenceId: EvidenceId, captions: readonly Caption[]): Promise<void> =>
  db.transaction((tx) => replaceCaptions(tx, evidenceId, captions))
