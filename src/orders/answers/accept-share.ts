import type { Db } from '#platform/db'
import type { Line } from '../line.ts'
import { saveLine } from './write-store.ts'
import type { Answered } from './answered.ts'
import { type Answering, openShare, keepShareState } from './open-share.ts'

/** Accepts all that a merchant has not answered yet. Twice is once. */
export async function acceptShare(db: Db, { shareId, by }: Answering, now: Date): Promise<Answered> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const lines = open.whole.lines.map((one): Line =>
      one.state === 'asked' ? { ...one, state: 'accepted' } : one,
    )
    for (const line of lines.filter((one) => one.state === 'accepted')) await saveLine(tx, line)
    await keepShareState(tx, open.whole, lines, by, now)
    return { ok: true }
  })
}
