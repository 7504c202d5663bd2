import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { countTry } from '#platform/web'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { currentLine, CLOSES_AFTER, opensAt, signAttendance, type CurrentLine } from '../attendance/door.ts'
import { codeOf } from '../sheet/door.ts'
import { minutesLateAlone } from './late.ts'
import { signatureOf } from '../attendance.ts'
import { halfDaysOf } from '../own-half-day-store.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'

/** The half-day that a trainee may sign now, and what is already known of them. */
export type ToSign = { halfDay: HalfDay; opened: boolean; current: CurrentLine | undefined }

/** What this trainee can sign at this instant, from half an hour before it begins to half an hour after its end. */
export async function toSignNow(db: Db, personId: PersonId, now: Date): Promise<ToSign | undefined> {
  const today = await halfDaysOf(db, personId, parisDay(now))
  const open = today.filter(
    (one) =>
      asksSignature(one.mode) && opensAt(one) <= now && now.getTime() <= one.endsAt.getTime() + CLOSES_AFTER,
  )
  // At noon two are open: the one that begins is the one that is not signed yet.
  const all = await Promise.all(
    open.map(async (halfDay) => ({ halfDay, current: await currentLine(db, halfDay.id, personId) })),
  )
  const found = all.find((one) => !signatureOf(one.current)) ?? all.at(-1)
  return found && { ...found, opened: (await codeOf(db, found.halfDay)) !== undefined }
}

export type PhoneRefusal = 'nothing to sign now' | 'sheet not opened' | 'wrong code' | 'too many tries'

/** The trainee signs on their own telephone, with the code shown in the room: five tries in ten minutes. */
export async function signOnPhone(
  db: Db,
  personId: PersonId,
  code: string,
  now: Date,
): Promise<{ ok: true } | Refused<PhoneRefusal>> {
  const found = await toSignNow(db, personId, now)
  if (!found) return refuse('nothing to sign now')
  if (signatureOf(found.current)) return { ok: true }
  const expected = await codeOf(db, found.halfDay)
  if (!expected) return refuse('sheet not opened')
  if (!(await db.transaction((tx) => countTry(tx, `sign ${personId}`, { max: 5, seconds: 600 }, now))))
    return refuse('too many tries')
  if (code !== expected) return refuse('wrong code')
  const lateMinutes = minutesLateAlone(found.current, found.halfDay, now)
  const how = { signature: { how: 'own device' as const }, lateMinutes }
  const signed = await signAttendance(db, found.halfDay, { personId, ...how, by: personId }, now)
  return signed.ok ? { ok: true } : refuse('nothing to sign now')
}
