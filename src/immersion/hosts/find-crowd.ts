import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { addDays, weekday, type Day } from '#platform/time'
import { crowdOn, type Crowd } from './crowd.ts'
import { peopleOnDays } from './crowd-store.ts'
import type { Host } from './host.ts'

type Asked = { host: Pick<Host, 'id' | 'capacity' | 'days'>; personId: PersonId }

/** Whether a host has no place left on some of these days, for somebody who is not counted. */
export async function findCrowd(
  db: Db,
  { host, personId }: Asked,
  days: readonly Day[],
): Promise<Crowd | undefined> {
  if (host.capacity === null || days.length === 0) return undefined
  const there = await peopleOnDays(db, { hostId: host.id, days, but: await idsOf(db, personId) })
  return crowdOn(host, there)
}

/** The days from one to another on which a host receives: all of them when it did not say. */
export function daysBetween({ days }: Pick<Host, 'days'>, fromDay: Day, toDay: Day): Day[] {
  const all: Day[] = []
  for (let day = fromDay; day <= toDay && all.length < 366; day = addDays(day, 1))
    if (days.length === 0 || days.includes(weekday(day))) all.push(day)
  return all
}

/** So far ahead somebody is told on which days a host is full, before they choose. */
const AHEAD_DAYS = 60

/** The days to come on which a host has no place left. */
export const findFullDays = (db: Db, asked: Asked, today: Day): Promise<Crowd | undefined> =>
  findCrowd(db, asked, daysBetween(asked.host, today, addDays(today, AHEAD_DAYS)))
