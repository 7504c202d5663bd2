import type { Db, Tx } from '#platform/db'
import type { Line } from '../line.ts'
import { saveLines } from '../share-store.ts'
import { type Answering, openShare, keepShareState } from './open-share.ts'
import type { Answered } from './answer.ts'

/** Accepts all that a merchant has not answered yet. Twice is once. */
export async function acceptShare(db: Db, { shareId, by }: Answering, now: Date): Promise<Answered> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const lines = await acceptAsked(tx, open.whole.lines)
    await keepShareState(tx, open.whole, lines, by, now)
    return { ok: true }
  })
}

/** What nobody answered is there. @returns all the lines, as they are then. */
export async function acceptAsked(tx: Tx, lines: readonly Line[]): Promise<Line[]> {
  const accepted = new Map(
    lines
      .filter(({ state }) => state === 'asked')
      .map((one) => [one.id, { ...one, state: 'accepted' as const }]),
  )
  await saveLines(tx, [...accepted.values()])
  return lines.map((one) => accepted.get(one.id) ?? one)
}
