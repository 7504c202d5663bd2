import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisInstant, type Day } from '#platform/time'
import { OWN_IMMERSIONS } from '../addresses.ts'
import {
  conventionsOfPerson,
  halvesIn,
  isSent,
  lastDayOf,
  spanOf,
  type Convention,
} from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import { toldOf } from './told-store.ts'

/** Where somebody is expected on a day of an immersion that all signed; `isLast`: the day on which its report is given; `asksReport`: while they have not. */
export type OwnDay = {
  hostName: string
  place: string
  welcomedBy: string
  practical: string
  from: Date
  until: Date
  at: string
  isLast: boolean
  asksReport: boolean
}

/** The immersion that comes next for somebody, once it was sent to sign. */
export type OwnNext = { hostName: string; fromDay: Day; at: string }

/** What a day holds of somebody's immersions: where they are that day, and the one that begins later. */
export type OwnImmersions = (day: Day) => { today: OwnDay[]; next: OwnNext | undefined }

/** The immersions of somebody, as their conventions say, read once for as many days as are asked. For that person alone: nobody else is asked about. */
export async function ownImmersions(db: Db, personId: PersonId): Promise<OwnImmersions> {
  const all = (await conventionsOfPerson(db, await idsOf(db, personId))).filter(isSent)
  const nameOf = await hostNames(db, all)
  const told = await toldOf(
    db,
    all.map(({ id }) => id),
  )
  const known = all.map((one): Known => ({ one, hostName: nameOf(one), isTold: told.has(one.id) }))
  return (day) => ({ today: dayIn(known, day), next: nextIn(known, day) })
}

type Known = { one: Convention; hostName: string; isTold: boolean }

const addressOf = ({ id }: Convention): string => `${OWN_IMMERSIONS}/${id}`

function nextIn(known: readonly Known[], day: Day): OwnNext | undefined {
  const [first] = known
    .filter(({ one }) => one.fromDay > day && one.standing.state !== 'ended early')
    .toSorted((a, b) => (a.one.fromDay < b.one.fromDay ? -1 : 1))
  return first && { hostName: first.hostName, fromDay: first.one.fromDay, at: addressOf(first.one) }
}

/** Where they are that day, in the order of the hours: nobody is at two hosts at once, but a morning may be here and an afternoon there. */
const dayIn = (known: readonly Known[], day: Day): OwnDay[] =>
  known
    .flatMap((one) => placeOn(one, day))
    .toSorted((one, other) => one.from.getTime() - other.from.getTime())

function placeOn({ one, hostName, isTold }: Known, day: Day): OwnDay[] {
  if (one.standing.state === 'signing' || day < one.fromDay || day > lastDayOf(one)) return []
  const { timetable, place, welcomedBy, practical } = one.terms
  const halves = halvesIn(timetable, day, day)
  const [first, last] = [halves[0], halves.at(-1)]
  if (!first || !last) return []
  const isLast = day === lastDayOf(one)
  return [
    {
      hostName,
      place,
      welcomedBy,
      practical,
      from: parisInstant(day, spanOf(timetable, first.half)[0]),
      until: parisInstant(day, spanOf(timetable, last.half)[1]),
      at: addressOf(one),
      isLast,
      asksReport: isLast && !isTold,
    },
  ]
}
