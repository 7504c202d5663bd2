import type { Actor } from '#people'
import { breaks, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { insertPresence, insertSstResult, type SstResult } from './sst-result-store.ts'
import { halfDaysOf, placesOf, readSession, type SstPlace, type SstSession } from './sst-store.ts'
import { sstRuleOn, validUntil, wasThere, type Presence } from './sst.ts'

export type SheetRefusal = 'absent' | 'no number' | 'number taken' | 'not over'

/** What a trainer of first aid says of one person: presence at each half-day, and the result when the session is over. */
export type SheetLine = {
  personId: string
  presences: (Presence | null)[]
  result: 'certified' | 'not certified' | null
  certificateNumber: string
}

type Refused = { ok: false; refusal: SheetRefusal; personId: string }

/**
 * Keeps the sheet of a session, whole or not at all. A certificate needs every half-day and a number of its own; the first
 * result of a person stands. A presence that changes is a new line.
 */
export async function keepSstSheet(
  db: Db,
  by: Actor,
  sessionId: string,
  lines: readonly SheetLine[],
  at: Date,
): Promise<{ ok: true } | Refused> {
  let about = ''
  try {
    return await db.transaction(async (tx) => {
      const session = await readSession(tx, sessionId, { locked: true })
      if (!session) throw new Error(`no session ${sessionId}`)
      const places = await placesOf(tx, [sessionId])
      const halfDays = (await halfDaysOf(tx, sessionId)).length
      const known = lines.flatMap((line) => {
        const place = places.find((one) => one.personId === line.personId)
        return place ? [{ line, place }] : []
      })
      for (const { line, place } of known) {
        const refusal = place.result ? undefined : refusalOf(session, line, halfDays, at)
        if (refusal) return { ok: false, refusal, personId: line.personId }
      }
      for (const { line, place } of known) {
        about = line.personId
        await keepOne(tx, by, session, line, place, at)
      }
      return { ok: true }
    })
  } catch (cause) {
    if (breaks(cause, 'sst_results_certificate_number_key'))
      return { ok: false, refusal: 'number taken', personId: about }
    throw cause
  }
}

function refusalOf(
  session: SstSession,
  line: SheetLine,
  halfDays: number,
  at: Date,
): SheetRefusal | undefined {
  if (line.result === null) return undefined
  if (session.endsOn > parisDay(at)) return 'not over'
  if (line.result === 'not certified') return undefined
  if (!wasThere(line.presences, halfDays)) return 'absent'
  return line.certificateNumber === '' ? 'no number' : undefined
}

async function keepOne(
  tx: Db,
  by: Actor,
  session: SstSession,
  line: SheetLine,
  place: SstPlace,
  at: Date,
): Promise<void> {
  // Once there is a result, the half-days it stands on do not move any more.
  if (place.result) return
  const { id: sessionId, endsOn, startsOn } = session
  for (const [i, state] of line.presences.entries()) {
    if (state === null || state === place.presences[i]) continue
    const { personId } = line
    await insertPresence(tx, { sessionId, personId, halfDay: i + 1, state, by: by.personId }, at)
  }
  if (line.result === null) return
  const until = validUntil(sstRuleOn(startsOn), endsOn)
  const result: SstResult =
    line.result === 'certified'
      ? { result: 'certified', certificateNumber: line.certificateNumber, validUntil: until }
      : { result: 'not certified', certificateNumber: null, validUntil: null }
  await insertSstResult(tx, sessionId, line.personId, result, by.personId, at)
}
