import { fullName, readPerson } from '#people'
import type { Db, Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { refuse, type Refused } from '#platform/refusal'
import { writeDay, type Day } from '#platform/time'
import { halfWords, type Half } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { keepWord, lockNoted, type Noted } from './keep-word.ts'
import { presencesOf } from './presence-store.ts'
import {
  halvesSoFar,
  isApart,
  mayDecide,
  mayNote,
  wordOf,
  type HalfDay,
  type Sayer,
  type Status,
} from './presence.ts'

export type PresenceRefusal = 'not now' | 'no such half-day' | 'said already'
type Answer = { ok: true } | Refused<PresenceRefusal>
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
): Promise<Answer> =>
  db.transaction(async (tx): Promise<Answer> => {
    const noted = await lockNoted(tx, id, now)
    if (!noted) return refuse('not now')
    const { one } = noted
    const isThis = (it: { day: Day; half: Half }) => it.day === day && it.half === half
    const found = halvesSoFar(one, await presencesOf(tx, id), doneAt).find(isThis)
    const isTime = saidBy === 'referent' && found ? mayDecide(one, found, doneAt) : mayNote(one, doneAt)
    if (!isTime) return refuse('not now')
    if (!found) return refuse('no such half-day')
    if (saidBy !== 'referent' && wordOf(found, 'referent')) return refuse('said already')
    const own = wordOf(found, saidBy)
    // what a telephone kept is older than what the same person said since
    if (own && own.saidAt > doneAt) return { ok: true }
    const isNew = await keepWord(tx, noted, { found, status, saidBy, saidName, doneAt, now })
    if (!isNew || saidBy === 'referent') return { ok: true }
    const after = halvesSoFar(one, await presencesOf(tx, id), doneAt).find(isThis)
    if (after) await tellOf(tx, noted, after, { status, saidBy, now })
    return { ok: true }
  })

type Word = { status: Status; saidBy: 'host' | 'person'; now: Date }

/** An absence is told at once; so is a presence of which the other said the contrary. */
async function tellOf(
  tx: Tx,
  { one, hostName: host }: Noted,
  half: HalfDay,
  { status, saidBy, now }: Word,
): Promise<void> {
  const apart = isApart(half)
  if (status === 'present' && !apart) return
  const person = await readPerson(tx, one.personId)
  const name = person ? fullName(person) : ''
  const when = `${writeDay(half.day)}, ${halfWords[half.half]}`
  const contrary = typo(`${saidBy === 'host' ? name : host} dit le contraire. Appelez, puis notez.`)
  if (status === 'present') {
    const title = `${host} et ${name} ne disent pas la même chose : ${when}`
    const what = `apart ${half.day} ${half.half}`
    await tellReferent(tx, one, title, what, 'Appelez, puis notez.', now, { isUrgent: true })
    return
  }
  const [title, what] = [`${name} : absence ${when}`, `absent ${half.day} ${half.half}`]
  await tellReferent(tx, one, title, what, apart ? contrary : undefined, now, { isUrgent: true })
}
