import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { lockConvention } from '../convention/door.ts'
import type { AccidentId, ConventionId } from '../ids.ts'
import { accidentIn, insertAccidentDeclaration } from './accident-store.ts'
import { declarationOf, withdrawalOf, type AccidentDeclaration, type Sayer } from './accident.ts'

export type RestoreRefusal = 'no such accident' | 'withdrawn' | 'said since'

type Given = {
  /** which one is taken up again */
  n: number
  /** the one that stood, as it was read */
  last: number
  by: Sayer
  name: string
  now: Date
}

/**
 * Takes up again a declaration of before, with what proves it: it is one more, and the one that it replaces stays. Twice is once. Refusals: 'no such
 * accident', or declaration; 'withdrawn'; 'said since': it was corrected after it was read.
 */
export const restoreDeclaration = (
  db: Db,
  conventionId: ConventionId,
  id: AccidentId,
  { n, last, by, name, now }: Given,
): Promise<{ ok: true } | Refused<RestoreRefusal>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<RestoreRefusal>> => {
    const one = await lockConvention(tx, conventionId)
    const accident = await accidentIn(tx, conventionId, id)
    const wanted = accident?.declarations.find((declaration) => declaration.n === n)
    const standing = accident && declarationOf(accident)
    if (!one || !accident || !wanted || !standing) return refuse('no such accident')
    if (withdrawalOf(accident)) return refuse('withdrawn')
    if (standing.n !== last) return isSame(standing, wanted) ? { ok: true } : refuse('said since')
    const { declaredOn, reference, proofId } = wanted
    await insertAccidentDeclaration(tx, id, {
      n: last + 1,
      declaredOn,
      reference,
      proofId,
      by,
      name,
      at: now,
    })
    return { ok: true }
  })

const isSame = (one: AccidentDeclaration, other: AccidentDeclaration): boolean =>
  one.declaredOn === other.declaredOn && one.reference === other.reference && one.proofId === other.proofId
