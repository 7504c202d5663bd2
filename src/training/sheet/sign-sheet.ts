import { randomInt } from 'node:crypto'
import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { insertSheet, insertSignature, type SheetKey } from './store.ts'
import { readSheetAt } from './read-sheet.ts'
import { awaited } from './sheet.ts'

/** Opens a sheet with a code of four digits, shown in the room: it proves that who signs on their telephone is there. */
export async function openSheet(tx: Tx, key: SheetKey, by: PersonId, at: Date): Promise<void> {
  await insertSheet(tx, key, String(randomInt(10_000)).padStart(4, '0'), by, at)
}

export type SheetRefusal = 'not begun' | 'somebody is not marked'

/** Who trained signs the sheet: once the half-day has begun, and once everybody signed or is said absent. Twice is once.
 * `keptAt`: when we received what a device had kept. */
export async function signSheet(
  db: Db,
  key: SheetKey,
  signer: { personId: PersonId; drawing: string | null },
  at: Date,
  keptAt: Date | null = null,
): Promise<{ ok: true } | Refused<SheetRefusal>> {
  return db.transaction(async (tx) => {
    const sheet = await readSheetAt(tx, key)
    if (!sheet || sheet.halfDays.every((one) => one.startsAt > at)) return refuse('not begun')
    if (sheet.signatures.some((one) => one.trainerId === signer.personId)) return { ok: true }
    if (awaited(sheet).length > 0) return refuse('somebody is not marked')
    await insertSignature(tx, key, { ...signer, signedAt: at, keptAt })
    return { ok: true }
  })
}
