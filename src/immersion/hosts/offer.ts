import { typo, writeCount } from '#platform/i18n'
import { addMonths, dayOf, parisDay, writeDate, type Day } from '#platform/time'
import type { HostId } from '../ids.ts'

/** A host says that it can receive again. */
export type Offer = {
  hostId: HostId
  fromDay: Day
  /** how many at once */
  places: number
  saidBy: string
  saidAt: Date
}

/** The most that is asked for in one press. */
export const MOST_PLACES = 5

/** 'peut accueillir 2 personnes à partir du 1er juillet 2026'. */
export const writeOffer = ({ fromDay, places, saidAt }: Omit<Offer, 'hostId' | 'saidBy'>): string =>
  typo(
    `peut accueillir ${writeCount(places, 'personne', 'personnes')} ${
      fromDay <= parisDay(saidAt) ? 'tout de suite' : `à partir du ${writeDate(fromDay)}`
    }`,
  )

/** The first days that are proposed: today, and the first of the two next months. */
export const firstDays = (today: Day): readonly [Day, Day, Day] => [
  today,
  firstOfMonth(addMonths(today, 1)),
  firstOfMonth(addMonths(today, 2)),
]

const firstOfMonth = (day: Day): Day => dayOf(`${day.slice(0, 7)}-01`)
