import type { Actor, PersonId } from '#people'
import { breaks, type Db, type Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { undoes, type Kept } from '#platform/web'
import { asId } from '#platform/id'
import { insertPresence, insertSstResult, type SstResult } from './result-store.ts'
import { halfDaysOf, readSession, type SstSession } from './store.ts'
import { placesOf, type SstPlace } from './place-store.ts'
import { sstRuleOn, validUntil, wasThere, type Presence } from './sst.ts'
import type { SstSessionId } from '../ids.ts'

export type SheetRefusal = 'absent' | 'no number' | 'number taken' | 'not over' | 'changed meanwhile'

/** What a trainer of first aid says of one person: presence at each half-day, and the result when the session is over. */
export type SheetLine = {
  personId: PersonId
  presences: (Presence | null)[]
  result: 'certified' | 'not certified' | null
  certificateNumber: string
}

/** What was refused, and about whom; of a sheet that somebody else changed, about nobody in particular. */
type Refused = { ok: false; refusal: SheetRefusal; personId: PersonId }

/**
 * Keeps the sheet of a session, whole or not at all. A certificate needs every half-day and a number of its own; the first
 * result of a person stands. A presence that changes is a new line. Refused when it would undo what was said since it was `seen`.
 */
export async function keepSstSheet(
  db: Db,
  by: Actor,
  sessionId: SstSessionId,
  { lines, seen }: { lines: readonly SheetLine[]; seen: string },
  at: Date,
): Promise<{ ok: true } | Refused> {
  let about = asId<PersonId>('')
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
      if (undoes({ seen, kept: keptSheet(places), said: keptSheet(said(places, lines)) }))
        return { ok: false, refusal: 'changed meanwhile', personId: asId<PersonId>('') }
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

/** What a form about a session saw: of each person, the half-days and the result. */
export const keptSheet = (places: readonly SheetWrite[]): Kept =>
  places
    .filter((one) => one.result !== null || one.presences.some((state) => state !== null))
    .map((one) => [one.personId, ...one.presences, one.result, one.certificateNumber])

type SheetWrite = Pick<SstPlace, 'personId' | 'presences' | 'result' | 'certificateNumber'>

/** The sheet, once what a form says is kept. */
const said = (places: readonly SstPlace[], lines: readonly SheetLine[]): SheetWrite[] =>
  places.map((place) => {
    const line = lines.find((one) => one.personId === place.personId)
    if (!line) return place
    const presences = place.presences.map((state, i) => line.presences[i] ?? state)
    if (line.result === null) return { ...place, presences }
    const certificateNumber = line.result === 'certified' ? line.certificateNumber : null
    return { personId: place.personId, presences, result: line.result, certificateNumber }
  })

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
  tx: Tx,
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
