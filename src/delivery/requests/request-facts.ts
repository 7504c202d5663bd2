import { typo } from '#platform/i18n'
import type { Order } from '../order.ts'
import type { Requested } from './store.ts'
import { whenWords } from './words.tsx'

export function factsOf({ door, pickups }: Order, summary: Requested) {
  return [
    { label: 'Quand', value: whenWords(summary) },
    {
      label: 'Où',
      value: door.address
        ? typo(
            `${door.address}, ${door.postcode} ${door.town}${door.floor > 0 ? `, étage ${door.floor}` : ''}`,
          )
        : 'Adresse effacée',
    },
    {
      label: 'Quoi',
      value: pickups
        .flatMap(({ goods }) => goods.map(({ label, quantity }) => `${label}, ${quantity}`))
        .join('. '),
    },
    ...(door.words ? [{ label: 'Pour le livreur', value: door.words }] : []),
  ]
}
