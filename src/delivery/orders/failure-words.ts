import type { Ended } from '../order.ts'

/** What happened at a door that did not take its order. */
export const failureWords: Record<Exclude<Ended['how'], 'delivered'>, string> = {
  absent: 'Personne n’a ouvert',
  refused: 'Refusée',
}
