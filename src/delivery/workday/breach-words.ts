import { capital, typo } from '#platform/i18n'
import type { LiveBreach } from './live-breach.ts'
import { lasting } from '../measures.ts'
import type { OrderId } from '../ids.ts'

/** A rule that will be broken, in words: "Monique Hochart : 12 min après son créneau". */
export const breachWords = (breach: LiveBreach, nameOf: (orderId: OrderId) => string): string =>
  'order' in breach ? typo(`${nameOf(breach.order)} : ${overWords(breach)}`) : capital(overWords(breach))

/** The same without its name: "12 min après son créneau". */
export function overWords(breach: LiveBreach): string {
  const over = lasting(breach.over_s)
  if (breach.kind === 'slot') return typo(`${over} après son créneau`)
  if (breach.kind === 'on-board') return typo(`produits froids sur le vélo ${over} de trop`)
  if (breach.kind === 'shift') return typo(`retour ${over} après la fin de service`)
  return typo(`pause repoussée de ${over}`)
}
