import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { decisionLines } from '../deliberation/door.ts'
import { lockJury } from '../jury-store.ts'
import type { Juror } from '../jury.ts'
import { decisionsHash } from './minutes.ts'
import { insertSignature } from './store.ts'

export type SignRefusal = 'not closed' | 'not your name' | 'changed meanwhile'
export type Signed = { ok: true } | Refused<SignRefusal>

/**
 * A juror signs the minutes by writing their name: what was decided is hashed with it, and a correction is signed in its turn.
 * Nobody signs for another, nor decisions that came after the page they read (`seen`, their hash). Twice is once.
 */
export async function signMinutes(
  db: Db,
  what: { juror: Juror; typedName: string; isTheirs: (name: string) => boolean; seen: string; at: Date },
): Promise<Signed> {
  const { juror, typedName, at } = what
  if (!what.isTheirs(typedName)) return refuse('not your name')
  return db.transaction(async (tx): Promise<Signed> => {
    const jury = await lockJury(tx, juror.juryId)
    if (jury?.stage !== 'closed') return refuse('not closed')
    const hash = decisionsHash(await decisionLines(tx, juror.juryId))
    if (what.seen !== hash) return refuse('changed meanwhile')
    await insertSignature(tx, {
      jurorId: juror.id,
      signedName: typedName,
      signedAt: at,
      decisionsHash: hash,
    })
    return { ok: true }
  })
}
