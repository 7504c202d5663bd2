import { acceptOrder } from '#planner'
import { typo, writeCount } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { asId } from '#platform/id'
import { TAKEN_OUT } from '../orders/door.ts'
import { recipientOf, asPlanned, type Workday } from '../workday/door.ts'
import { orderAddress } from '../space.tsx'
import { whySentence } from '../plan/door.ts'

/** How many orders are asked about one by one: each question takes the planner some milliseconds. */
const MOST_ASKED = 6

/** Orders that no bike has, each with the limit that stands in the way, and what to do. */
export function LeftOver({ work, now }: { work: Workday; now: Date }) {
  const { unassigned } = work.plan
  if (unassigned.length === 0 || !work.kept) return null
  const { day } = work.rows
  const reasons = reasonsOf(work, now)
  return (
    <section class="lane left" aria-labelledby="sans-velo" data-lane="">
      <h2 id="sans-velo">{writeCount(unassigned.length, 'commande')} sans vélo</h2>
      <ul class="stops">
        {unassigned.map(({ order }) => (
          <li data-order="">
            <a href={orderAddress({ day, id: order })}>{recipientOf(work, asId(order))}</a>
            {reasons.has(order) && <span class="muted"> {reasons.get(order)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why each has no bike, in French; those beyond the first few are told on their own page. */
function reasonsOf(work: Workday, now: Date): Map<string, string> {
  const { day, plan } = asPlanned(work, now)
  return new Map(
    work.plan.unassigned.slice(0, MOST_ASKED).map(({ order: id, detail }): [string, string] => {
      if (detail === TAKEN_OUT) return [id, 'Sortie de la tournée à la main.']
      const order = day.orders.find((one) => one.id === id)
      if (!order || day.bikes.length === 0) return [id, 'Aucun vélo ne roule ce jour-là.']
      const taken = acceptOrder(day, plan, order)
      return [id, taken.ok ? 'Une place existe : replanifiez.' : whySentence(taken.why, work.rows)]
    }),
  )
}

/** Orders that cannot be planned before somebody puts their door, or a shop, on the map. */
export function NotPlaced({ work: { notPlaced } }: { work: Workday }) {
  if (notPlaced.length === 0) return null
  return (
    <Alert kind="late" title={typo(`${writeCount(notPlaced.length, 'commande')} à placer sur la carte`)}>
      <p>
        {notPlaced
          .slice(0, 5)
          .map(({ reference, door }) => `${reference}, ${door.address}`)
          .join(' · ')}{' '}
        <a href="/livraisons/lieux">Placer les adresses</a>
      </p>
    </Alert>
  )
}
