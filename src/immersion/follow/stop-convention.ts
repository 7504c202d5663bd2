import { fullName, readPerson } from '#people'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import { parisDay, type Day } from '#platform/time'
import {
  hasBegun,
  isOpen,
  lockConvention,
  signatoriesOf,
  standConvention,
  type Standing,
} from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import type { FilePlace } from '../report/door.ts'
import { sendLinks, type Writing } from '../signing/door.ts'
import { signingWords } from '../words/door.ts'

type Stopped = { ok: true } | Refused<'over' | 'day outside'>

/**
 * Cancels a convention before its first day, or ends the immersion early after it, on the last day that was. Whoever had a link is told, and why to the
 * person alone: what concerns them is not the host’s. Said twice,
 * it is once. Refusals: 'over', it was stopped otherwise; 'day outside' its dates, or to come.
 */
export const stopConvention = (
  { db, site }: FilePlace,
  id: ConventionId,
  { why, lastDay, now }: { why: string; lastDay: Day | null; now: Date },
): Promise<Stopped> =>
  db.transaction(async (tx): Promise<Stopped> => {
    const one = await lockConvention(tx, id)
    if (!one) return refuse('over')
    if ('why' in one.standing && one.standing.why === why) return { ok: true }
    if (!isOpen(one)) return refuse('over')
    const today = parisDay(now)
    const begun = hasBegun(one, today)
    if (begun && (!lastDay || lastDay < one.fromDay || lastDay > one.toDay || lastDay > today))
      return refuse('day outside')
    const standing: Standing =
      begun && lastDay
        ? { state: 'ended early', since: now, why, lastDay }
        : { state: 'cancelled', since: now, why }
    await standConvention(tx, id, { standing, version: one.version, at: now })
    if (begun && lastDay) await announce(tx, 'immersion stopped', { conventionId: id, lastDay }, now)
    if (one.standing.state === 'draft' && one.version === 0) return { ok: true }
    const person = await readPerson(tx, one.personId)
    const name = person ? fullName(person) : ''
    const says: Writing['says'] = ({ role }, language) => {
      const { stopped, cancelled, theirs } = signingWords.says[language].letter
      const isMine = role === 'person'
      if (begun && lastDay) {
        const mine = stopped(one.fromDay, lastDay, why)
        return isMine ? mine : { ...mine, words: theirs.stopped(name, one.fromDay, lastDay) }
      }
      const mine = cancelled(one.fromDay, why)
      return isMine ? mine : { ...mine, words: theirs.cancelled(name, one.fromDay) }
    }
    await sendLinks(tx, await signatoriesOf(tx, id), { url: site.url, says }, now)
    return { ok: true }
  })
