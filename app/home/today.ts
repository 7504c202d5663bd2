import { actionsToday } from '#actions'
import { cleaToday } from '#certification'
import { clientToday, companyToday } from '#company'
import { juryToday } from '#jury'
import { deliveryToday } from '#delivery'
import { employmentToday } from '#employment'
import { farmToday } from '#farm'
import { immersionToday } from '#immersion'
import { marketToday } from '#market'
import { ordersToday, shareToday } from '#orders'
import { orientationToday } from '#orientation'
import { paymentsToday } from '#payments'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { libraryToday, portfolioToday, proposedToday } from '#portfolio'
import { resultsToday } from '#results'
import { trainingToday } from '#training'
import { elsewhereToday } from './list-elsewhere.ts'
import { openingToday } from './opening.ts'
import { stateToday } from '../operator/state-routes.ts'
import { provenElsewhere } from '../portfolio/gather-proven.ts'

/** What each room says of somebody's day, in the order of the page. */
const rooms: ((db: Db, actor: Actor, now: Date) => Promise<Card[]>)[] = [
  openingToday,
  orientationToday,
  trainingToday,
  cleaToday,
  juryToday,
  portfolioToday,
  libraryToday,
  proposedToday(provenElsewhere),
  companyToday,
  clientToday,
  deliveryToday,
  farmToday,
  employmentToday,
  immersionToday,
  shareToday,
  marketToday,
  paymentsToday,
  ordersToday,
  actionsToday,
  resultsToday,
  stateToday,
  elsewhereToday,
]

/** The day of somebody: what waits for them first. */
export async function dayFor(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const cards = (await Promise.all(rooms.map((today) => today(db, actor, now)))).flat()
  const rank = ({ kind, isFirst }: Card) => (isFirst ? 0 : kind === 'do' ? 1 : 2)
  return cards.toSorted((one, other) => rank(one) - rank(other))
}
