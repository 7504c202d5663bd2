import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { addDays, parisDay } from '#platform/time'
import { middlesOfTowns, resolveAddresses } from '#territory'
import type { Desk } from '../access.ts'
import { historyOf } from '../convention/door.ts'
import { findFullDays, siretOf, type Host } from '../hosts/door.ts'
import { roomLeft } from '../law/door.ts'
import { byFit, fitOf, type Fit, type KnownWay } from './fit.ts'
import { readyHosts } from './host-store.ts'
import { estimateWay, straightKm, type Point } from './travel.ts'
import type { Wish } from './wish.ts'

const MOST = 60

/** The hosts of a desk that fit somebody, the nearest first, each with why. */
export async function findFits(
  db: Db,
  { keepers }: Pick<Desk, 'keepers'>,
  wish: Wish,
  now: Date,
): Promise<Fit[]> {
  const hosts = await readyHosts(db, keepers, { trades: wish.trades, limit: MOST })
  const start = { address: wish.leavesFrom, postcode: '', town: wish.town }
  const [from, ...places] = await placesOf(db, [start, ...hosts])
  const full = await findFullDays(db, hosts, { personId: wish.personId, on: parisDay(now) })
  const history = await historyOf(db, { personId: wish.personId }, parisDay(now))
  const fits: Fit[] = []
  for (const [n, host] of hosts.entries()) {
    const left = leftAt(host, wish.personId, history, now)
    const way = wayTo(wish, { from, to: places[n], host })
    const fit = left && fitOf(wish, { host, full: full.get(host.id), left, way })
    if (fit) fits.push(fit)
  }
  return fits.toSorted(byFit)
}

/** How long somebody may still go there from tomorrow on. */
function leftAt(host: Host, personId: PersonId, history: Parameters<typeof roomLeft>[1], now: Date) {
  const siret = siretOf(host)
  if (!siret) return undefined
  return roomLeft({ person: personId, host: siret, start: addDays(parisDay(now), 1) }, history)
}

type Place = { point: Point; isRough: boolean }
type Said = { address: string; postcode: string; town: string }

/** Where each of these is: its door when it is sure, else the middle of its town. Asked all at once. */
async function placesOf(db: Db, all: readonly Said[]): Promise<(Place | undefined)[]> {
  const found = await resolveAddresses(
    db,
    all.map(({ address, postcode, town }) => (address ? `${address} ${postcode} ${town}` : '')),
  )
  const middles = await middlesOfTowns(
    db,
    all.map(({ town }) => town),
  )
  return all.map(({ town }, n) => {
    const door = found[n]
    if (door && 'one' in door) return { point: door.one, isRough: false }
    const point = middles.get(town)
    return point && { point, isRough: true }
  })
}

type Ends = { from: Place | undefined; to: Place | undefined; host: Host }

function wayTo(wish: Wish, { from, to, host }: Ends): KnownWay {
  const isSameTown = fold(host.town) === fold(wish.town)
  // the middle of one town twice says nothing
  if (!from || !to || (from.isRough && to.isRough && isSameTown)) return { isSameTown }
  return estimateWay(wish.means, straightKm(from.point, to.point), from.isRough || to.isRough)
}
