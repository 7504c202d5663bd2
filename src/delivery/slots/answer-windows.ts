import { createHash } from 'node:crypto'
import { offerWindows, type BikeDay, type BikePlan, type DoorWindow, type NoFit, type Order } from '#planner'

/** What the bikes answer for one window, without the plan that goes with it. */
export type WindowAnswer =
  | { fits: true; drop_s: number; addedDistance_m: number }
  | { fits: false; why: NoFit }

/** Answers that are kept: those of a few minutes of a rush. */
const MOST = 500
/** An order that has no id yet: whose basket it is changes nothing. */
const ANYBODY = '-'

const lately = new Map<string, WindowAnswer[]>()

/**
 * What the planner answers for this order, window by window. The same question about the same plan has the same answer: whoever comes back to a
 * basket, or turns its days, has it without another search.
 */
export function answerWindows(
  day: BikeDay,
  plan: BikePlan,
  order: Order,
  windows: DoorWindow[],
): WindowAnswer[] {
  // an order that is held has its place in the plan already: it is asked for itself
  const asked = day.orders.some(({ id }) => id === order.id) ? order : { ...order, id: ANYBODY }
  const key = digest(`${digestOf(day, plan)} ${JSON.stringify([asked, windows])}`)
  const answers = lately.get(key) ?? offerWindows(day, plan, asked, windows).map(answerOf)
  lately.set(key, answers)
  for (const oldest of lately.keys()) {
    if (lately.size <= MOST) break
    lately.delete(oldest)
  }
  return answers
}

const answerOf = (offer: ReturnType<typeof offerWindows>[number]): WindowAnswer =>
  offer.fits
    ? { fits: true, drop_s: offer.drop_s, addedDistance_m: offer.addedDistance_m }
    : { fits: false, why: offer.why }

const digest = (text: string): string => createHash('sha256').update(text).digest('base64')

const digests = new WeakMap<BikePlan, { day: BikeDay; digest: string }>()

/** What a day and its plan are, in a few letters: reckoned once for a plan that is kept (`openDay`). */
function digestOf(day: BikeDay, plan: BikePlan): string {
  const known = digests.get(plan)
  if (known?.day === day) return known.digest
  const own = { day, digest: digest(JSON.stringify([day, plan])) }
  digests.set(plan, own)
  return own.digest
}
