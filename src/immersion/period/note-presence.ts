import { fullName, readPerson } from '#people'
import type { Db } from '#platform/db'
import { untell } from '#platform/notices'
import { refuse, type Refused } from '#platform/refusal'
import { addDays, parisDay, writeDay, type Day } from '#platform/time'
import { halfWords, lastDayOf, lockConvention, type Half } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { announceNoted } from './announce-noted.ts'
import { presencesOf, savePresence } from './presence-store.ts'
import { halvesSoFar, mayNote, sayers, UNNOTED, type Sayer, type Status } from './presence.ts'

export type PresenceRefusal = 'not now' | 'no such half-day' | 'said already'
type Noted = { ok: true } | Refused<PresenceRefusal>
/** `doneAt`: when it was pressed, on a telephone that may have kept it since. */
type Said = { day: Day; half: Half; status: Status; saidBy: Sayer; doneAt: Date; now: Date }

/** So long after the last day, what a telephone kept is still taken. */
const MOST_KEPT_DAYS = 60

/**
 * Notes whether somebody was there, one half-day; the same twice is once, and an absence is told at once to who accompanies them. Refusals: 'not now',
 * before the first day or long after the last; 'no such half-day', or it has not begun; 'said already' by somebody whose word weighs more.
 */
export const notePresence = (
  db: Db,
  id: ConventionId,
  { day, half, status, saidBy, doneAt, now }: Said,
): Promise<Noted> =>
  db.transaction(async (tx): Promise<Noted> => {
    const one = await lockConvention(tx, id)
    if (!one || !mayNote(one, doneAt) || parisDay(now) > addDays(lastDayOf(one), MOST_KEPT_DAYS))
      return refuse('not now')
    const before = await presencesOf(tx, id)
    const found = halvesSoFar(one, before, doneAt).find((it) => it.day === day && it.half === half)
    if (!found) return refuse('no such half-day')
    const weight = (sayer: Sayer) => sayers.indexOf(sayer)
    if (found.presence && weight(found.presence.saidBy) > weight(saidBy)) return refuse('said already')
    // what a telephone kept is older than what the same person said since
    if (found.presence?.saidBy === saidBy && found.presence.saidAt > doneAt) return { ok: true }
    const over = sayers.filter((sayer) => weight(sayer) <= weight(saidBy))
    const isNew = await savePresence(tx, id, { day, half, status, saidBy, at: doneAt }, over)
    if (isNew && half === 'am') await untell(tx, [one.referentId], `convention ${id} ${UNNOTED} ${day}`)
    if (isNew) await announceNoted(tx, one, { day, half, status, at: doneAt }, now)
    if (!isNew || status === 'present' || saidBy === 'referent') return { ok: true }
    const person = await readPerson(tx, one.personId)
    const title = `${person ? fullName(person) : ''} : absence ${writeDay(day)}, ${halfWords[half]}`
    await tellReferent(tx, one, title, `absent ${day} ${half}`, undefined, now)
    return { ok: true }
  })
