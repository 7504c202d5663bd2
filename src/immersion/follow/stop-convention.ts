import { fullName, readPerson } from '#people'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import { parisDay, type Day } from '#platform/time'
import {
  announcePlanned,
  hasBegun,
  isOpen,
  lockConvention,
  signatoriesOf,
  standConvention,
  type Convention,
  type Standing,
} from '../convention/door.ts'
import { lastAccidentOn } from '../accident/door.ts'
import type { ConventionId } from '../ids.ts'
import { halvesSoFar, presencesOf, type Presence } from '../period/door.ts'
import type { FilePlace } from '../report/door.ts'
import { saysCancelled, sendLinks, type Writing } from '../signing/door.ts'
import { signingWords } from '../words/door.ts'

export type StopRefused =
  | Refused<'over'>
  | Refused<'day outside'>
  | (Refused<'accident since' | 'noted since'> & { on: Day })
type Done = { ok: true } | StopRefused
type Cancelled = Extract<Standing, { state: 'cancelled' }>
type Stopped = Extract<Standing, { state: 'ended early' }>

/**
 * Cancels a convention before its first day, or ends the immersion early after it, on the last day that was. Whoever had a link is told, and why to the
 * person alone: what concerns them is not the host’s. Said twice,
 * it is once. Refusals: 'over', it was stopped otherwise; 'day outside' its dates, or to come; 'accident since', one was said of a later day; 'noted since', the person is
 * noted there on a later day.
 */
export const stopConvention = (
  { db, site }: FilePlace,
  id: ConventionId,
  { why, lastDay, now }: { why: string; lastDay: Day | null; now: Date },
): Promise<Done> =>
  db.transaction(async (tx): Promise<Done> => {
    const one = await lockConvention(tx, id)
    if (!one) return refuse('over')
    if ('why' in one.standing && one.standing.why === why) return { ok: true }
    if (!isOpen(one)) return refuse('over')
    const today = parisDay(now)
    const begun = hasBegun(one, today)
    if (begun && (!lastDay || lastDay < one.fromDay || lastDay > one.toDay || lastDay > today))
      return refuse('day outside')
    const hurtOn = begun ? await lastAccidentOn(tx, id) : undefined
    if (hurtOn && lastDay && hurtOn > lastDay) return { ...refuse('accident since'), on: hurtOn }
    const notedOn = begun ? lastNotedOn(one, await presencesOf(tx, id), now) : undefined
    if (notedOn && lastDay && notedOn > lastDay) return { ...refuse('noted since'), on: notedOn }
    const standing: Cancelled | Stopped =
      begun && lastDay
        ? { state: 'ended early', since: now, why, lastDay }
        : { state: 'cancelled', since: now, why }
    await standConvention(tx, id, { standing, version: one.version, at: now })
    if (standing.state === 'ended early')
      await announce(tx, 'immersion stopped', { conventionId: id, lastDay: standing.lastDay }, now)
    else await announcePlanned(tx, { ...one, standing }, now)
    if (one.standing.state === 'draft' && one.version === 0) return { ok: true }
    const person = await readPerson(tx, one.personId)
    const name = person ? fullName(person) : ''
    const says =
      standing.state === 'cancelled' ? saysCancelled(one, name, standing) : saysStopped(one, name, standing)
    await sendLinks(tx, await signatoriesOf(tx, id), { url: site.url, says }, now)
    return { ok: true }
  })

/** The last day on which the person is noted there, by the word that counts. */
const lastNotedOn = (one: Convention, all: readonly Presence[], now: Date): Day | undefined =>
  halvesSoFar(one, all, now).find(({ presence }) => presence?.status === 'present')?.day

/** Why is for the person alone. */
const saysStopped =
  ({ fromDay }: Convention, name: string, { lastDay, why }: Stopped): Writing['says'] =>
  ({ role }, language) => {
    const { stopped, theirs } = signingWords.says[language].letter
    const mine = stopped(fromDay, lastDay, why)
    return role === 'person' ? mine : { ...mine, words: theirs.stopped(name, fromDay, lastDay) }
  }
