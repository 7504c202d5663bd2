import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { addLines, currentLine, hasLine, lockAttendance } from './line-store.ts'
import type { FromDevice } from '../phone/door.ts'
import { lateOf, signatureOf, type Signature } from '../attendance.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'
import { opensAt, type MarkRefusal } from './signing.ts'
import { untellAbsence } from './tell-absence.ts'

/** Who signs, how, and who says it: themselves, or whoever lends the device. */
type Signing = {
  personId: PersonId
  signature: Signature
  lateMinutes: number
  by: PersonId
  device?: FromDevice | undefined
}

/**
 * The trainee signs, on the spot, at that instant; on a `device` without network, it may be told long after. Twice keeps the first
 * signature; who was said absent is present again, and it is said why. `changed` is false when they had signed elsewhere.
 */
export async function signAttendance(
  db: Db,
  halfDay: HalfDay,
  { personId, signature, lateMinutes, by, device }: Signing,
  at: Date,
): Promise<{ ok: true; changed: boolean } | Refused<MarkRefusal>> {
  if (!asksSignature(halfDay.mode)) return refuse('proven by the work')
  if (opensAt(halfDay) > at) return refuse('not begun')
  return db.transaction(async (tx) => {
    await lockAttendance(tx, halfDay.id, personId)
    if (device && (await hasLine(tx, device.act))) return { ok: true, changed: true }
    const before = await currentLine(tx, halfDay.id, personId)
    if (signatureOf(before)) return { ok: true, changed: false }
    if (before?.status === 'absent') await untellAbsence(tx, halfDay, personId, at)
    await addLines(tx, [
      {
        id: device?.act ?? randomUUID(),
        halfDayId: halfDay.id,
        personId,
        status: 'present',
        lateMinutes: lateMinutes || lateOf(before),
        signature,
        justification: null,
        countersigned: null,
        saidBy: by,
        saidAt: at,
        keptAt: device?.keptAt ?? null,
        why: before?.status === 'absent' ? { code: 'came after all' } : null,
      },
    ])
    return { ok: true, changed: true }
  })
}
