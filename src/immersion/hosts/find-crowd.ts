import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import type { HostId } from '../ids.ts'
import {
  conventionsAtPlaces,
  counts,
  halvesIn,
  lastDayOf,
  type Convention,
  type HalfOfDay,
} from '../terms/door.ts'
import { crowdOn, type Crowd, type PeopleOn } from './crowd.ts'
import { siretOf, type Host } from './host.ts'

type Asked = Pick<Host, 'id' | 'body' | 'capacity' | 'days'>
/** `personId`: somebody who is not counted; `on`: today */
type Asking = { personId?: PersonId; on: Day }

/** When a host has no place left, of these half-days in their order. */
export async function findCrowd(
  db: Db,
  host: Asked,
  halves: readonly HalfOfDay[],
  asking: Asking,
): Promise<Crowd | undefined> {
  const [from, to] = [halves[0]?.day, halves.at(-1)?.day]
  if (!from || !to) return undefined
  return (await crowdsIn(db, [host], [from, to], { ...asking, halvesOf: () => halves })).get(host.id)
}

/** So far ahead somebody is told on which days a host is full, before they choose. */
const AHEAD_DAYS = 60

/** When each of these hosts has no place left, in the days to come; those that always have one are left out. */
export function findFullDays(db: Db, hosts: readonly Asked[], asking: Asking): Promise<Map<HostId, Crowd>> {
  const [from, to] = [asking.on, addDays(asking.on, AHEAD_DAYS)]
  return crowdsIn(db, hosts, [from, to], { ...asking, halvesOf: (host) => halvesOpen(host, from, to) })
}

/** The half-days from one day to another on which a host receives: any but on a public holiday when it did not say. */
export function halvesOpen({ days }: Pick<Host, 'days'>, from: Day, to: Day): HalfOfDay[] {
  const open = days.length > 0 ? days : [1, 2, 3, 4, 5, 6, 7]
  return halvesIn({ mornings: open, afternoons: open }, from, to)
}

/** All of them are asked at once. Whoever sends people to a place, and whoever keeps it, they are counted: by its SIRET. */
async function crowdsIn(
  db: Db,
  hosts: readonly Asked[],
  period: readonly [Day, Day],
  { personId, on, halvesOf }: Asking & { halvesOf: (host: Asked) => readonly HalfOfDay[] },
): Promise<Map<HostId, Crowd>> {
  const limited = hosts.flatMap((host) => {
    const siret = siretOf(host)
    return siret === null || host.capacity === null ? [] : [{ ...host, siret }]
  })
  if (limited.length === 0) return new Map()
  const but = personId ? await idsOf(db, personId) : []
  const all = await conventionsAtPlaces(
    db,
    limited.map(({ siret }) => siret),
    period,
  )
  const there = Map.groupBy(
    all.filter((one) => counts(one, on) && !but.includes(one.personId)),
    ({ hostSiret }) => hostSiret,
  )
  const crowds = new Map<HostId, Crowd>()
  for (const host of limited) {
    const crowd = crowdOn(host, peopleIn(there.get(host.siret) ?? []), halvesOf(host))
    if (crowd) crowds.set(host.id, crowd)
  }
  return crowds
}

/** How many people these conventions bring, half-day by half-day; nobody is named. */
function peopleIn(all: readonly Convention[]): PeopleOn {
  const there = new Map<string, Set<PersonId>>()
  for (const one of all)
    for (const { day, half } of halvesIn(one.terms.timetable, one.fromDay, lastDayOf(one))) {
      const key = `${day} ${half}`
      there.set(key, (there.get(key) ?? new Set()).add(one.personId))
    }
  return ({ day, half }) => there.get(`${day} ${half}`)?.size ?? 0
}
