import { idsOf, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { Day } from '#platform/time'
import {
  announcePlanned,
  conventionsOfPerson,
  instantsOf,
  lastDayOf,
  wasSigned,
  type Convention,
  type Half,
} from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import { presencesOf } from './presence-store.ts'
import type { Presence, Status } from './presence.ts'

type Noted = { day: Day; half: Half; status: Status; at: Date }

/** Said to the rooms that count hours: nobody types it twice. `at`: when it was noted. */
export async function announceNoted(
  tx: Tx,
  { id: conventionId, personId, terms }: Convention,
  hostName: string,
  { day, half, status, at }: Noted,
  now: Date,
): Promise<void> {
  const hours = instantsOf(terms.timetable, { day, half })
  const noted = { conventionId, personId, hostName, day, half, status, ...hours }
  await announce(tx, 'immersion half-day noted', { ...noted, at: at.toISOString() }, now)
}

/** Says again, to a group that somebody joins, where they are expected and what was noted of them since that day: nobody listened then. Twice changes nothing there. */
export async function announceImmersionsSince(
  tx: Tx,
  { personId, fromDay, at: now }: { personId: PersonId; fromDay: Day; at: Date },
): Promise<void> {
  const all = await conventionsOfPerson(tx, await idsOf(tx, personId))
  const since = all.filter((one) => lastDayOf(one) >= fromDay)
  const nameOf = await hostNames(tx, since)
  for (const one of since) if (wasSigned(one)) await announcePlanned(tx, one, now)
  for (const one of since)
    for (const { day, half, status, saidAt } of whatCounts(await presencesOf(tx, one.id)))
      if (day >= fromDay && day <= lastDayOf(one))
        await announceNoted(tx, one, nameOf(one), { day, half, status, at: saidAt }, now)
}

/** Of each half-day, the first word: it weighs most. */
const whatCounts = (all: readonly Presence[]): Presence[] =>
  all.filter(({ day, half }, n) => all.findIndex((said) => said.day === day && said.half === half) === n)
