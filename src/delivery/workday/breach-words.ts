import { typo } from '#platform/i18n'
import type { LiveBreach } from './live-breach.ts'
import { lasting } from '../measures.ts'
import type { OrderId } from '../ids.ts'

/** A rule that will be broken, in words: "Monique Hochart : 12 min après son créneau". */
export function breachWords(breach: LiveBreach, nameOf: (orderId: OrderId) => string): string {
  const over = lasting(breach.over_s)
  if (breach.kind === 'slot') return typo(`${nameOf(breach.order)} : ${over} après son créneau`)
  if (breach.kind === 'on-board') return typo(`${nameOf(breach.order)} : froid à bord ${over} de trop`)
  if (breach.kind === 'shift') return typo(`Retour ${over} après la fin de service`)
  return typo(`Pause repoussée de ${over}`)
}
