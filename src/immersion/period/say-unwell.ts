import { fullName, readPerson } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { refuse, type Refused } from '#platform/refusal'
import { parisDay, writeInstant } from '#platform/time'
import { lastDayOf, lockConvention, wasSigned, type Convention } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { tellReferent } from '../signing/door.ts'
import { insertAskedCall } from '../visits/door.ts'

/**
 * Somebody is not well where they are: who accompanies them, else who directs there, is told at once, once a day, and when it was said, if a telephone kept it. That they asked,
 * and when, waits for who accompanies them until a call is noted. Nothing else is kept, and why is not asked. Refusal: 'not under way'.
 */
export const sayUnwell = (
  db: Db,
  id: ConventionId,
  { doneAt, now }: { doneAt: Date; now: Date },
): Promise<{ ok: true } | Refused<'not under way'>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<'not under way'>> => {
    const one = await lockConvention(tx, id)
    if (!one || !wasExpected(one, doneAt)) return refuse('not under way')
    const person = await readPerson(tx, one.personId)
    await insertAskedCall(tx, id, { day: parisDay(doneAt), at: doneAt })
    const name = person ? fullName(person) : ''
    const isLate = now.getTime() - doneAt.getTime() > LATE_MS
    const since = isLate ? typo(`Dit le ${writeInstant(doneAt)}, sans réseau.`) : undefined
    const [title, what] = [`${name} vous demande d’appeler`, `unwell ${parisDay(doneAt)}`]
    await tellReferent(tx, one, title, what, since, now, { isUrgent: true })
    return { ok: true }
  })

/** They were expected there that day, or thought so: stopped since, it is heard all the same. */
function wasExpected(one: Convention, doneAt: Date): boolean {
  const { standing, fromDay, toDay } = one
  const day = parisDay(doneAt)
  if (!wasSigned(one) || day < fromDay || day > toDay) return false
  return day <= lastDayOf(one) || (standing.state === 'ended early' && doneAt < standing.since)
}

/** A form that leaves at once takes less, even by a poor network. */
const LATE_MS = 10 * 60_000
