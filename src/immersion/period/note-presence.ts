import { fullName, readPerson } from '#people'
import type { Db, Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { untell } from '#platform/notices'
import { refuse, type Refused } from '#platform/refusal'
import { addDays, parisDay, writeDay, type Day } from '#platform/time'
import { halfWords, lastDayOf, lockConvention, type Convention, type Half } from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { announceNoted } from './announce-noted.ts'
import { presencesOf, savePresence } from './presence-store.ts'
import {
  halvesSoFar,
  isApart,
  mayDecide,
  mayNote,
  MOST_LATE_DAYS,
  UNNOTED,
  wordOf,
  type HalfDay,
  type Sayer,
  type Status,
} from './presence.ts'

export type PresenceRefusal = 'not now' | 'no such half-day' | 'said already'
type Noted = { ok: true } | Refused<PresenceRefusal>
/** `doneAt`: when it was pressed, on a telephone that may have kept it since. `saidName`: of who says it. */
type Said = {
  day: Day
  half: Half
  status: Status
  saidBy: Sayer
  saidName: string
  doneAt: Date
  now: Date
}

/**
 * Notes whether somebody was there, one half-day, in the word of who says it: the words of the others stay beside. The same twice is once, and an absence,
 * or two words that do not agree, is told at once to who accompanies them. Refusals: 'not now', before the first day or long after the last; 'no such
 * half-day', or it has not begun; 'said already': who accompanies them decided.
 */
export const notePresence = (
  db: Db,
  id: ConventionId,
  { day, half, status, saidBy, saidName, doneAt, now }: Said,
): Promise<Noted> =>
  db.transaction(async (tx): Promise<Noted> => {
    const one = await lockConvention(tx, id)
    if (!one || parisDay(now) > addDays(lastDayOf(one), MOST_LATE_DAYS)) return refuse('not now')
    const isThis = (it: { day: Day; half: Half }) => it.day === day && it.half === half
    const found = halvesSoFar(one, await presencesOf(tx, id), doneAt).find(isThis)
    const isTime = saidBy === 'referent' && found ? mayDecide(one, found, doneAt) : mayNote(one, doneAt)
    if (!isTime) return refuse('not now')
    if (!found) return refuse('no such half-day')
    if (saidBy !== 'referent' && wordOf(found, 'referent')) return refuse('said already')
    const own = wordOf(found, saidBy)
    // what a telephone kept is older than what the same person said since
    if (own && own.saidAt > doneAt) return { ok: true }
    const isNew = await savePresence(tx, id, { day, half, status, saidBy, saidName, at: doneAt })
    if (!isNew) return { ok: true }
    if (half === 'am') await untell(tx, [one.referentId], `convention ${id} ${UNNOTED} ${day}`)
    const after = halvesSoFar(one, await presencesOf(tx, id), doneAt).find(isThis)
    if (after?.presence?.saidBy === saidBy)
      await announceNoted(tx, one, { day, half, status, at: doneAt }, now)
    if (after && saidBy !== 'referent') await tellOf(tx, one, after, { status, saidBy, now })
    return { ok: true }
  })

type Word = { status: Status; saidBy: 'host' | 'person'; now: Date }

/** An absence is told at once; so is a presence of which the other said the contrary. */
async function tellOf(tx: Tx, one: Convention, half: HalfDay, { status, saidBy, now }: Word): Promise<void> {
  const apart = isApart(half)
  if (status === 'present' && !apart) return
  const person = await readPerson(tx, one.personId)
  const name = person ? fullName(person) : ''
  const host = (await hostNames(tx, [one]))(one)
  const when = `${writeDay(half.day)}, ${halfWords[half.half]}`
  const contrary = typo(`${saidBy === 'host' ? name : host} dit le contraire. Appelez, puis notez.`)
  if (status === 'present') {
    const title = `${host} et ${name} ne disent pas la même chose : ${when}`
    await tellReferent(tx, one, title, `apart ${half.day} ${half.half}`, 'Appelez, puis notez.', now)
    return
  }
  const what = `absent ${half.day} ${half.half}`
  await tellReferent(tx, one, `${name} : absence ${when}`, what, apart ? contrary : undefined, now)
}
