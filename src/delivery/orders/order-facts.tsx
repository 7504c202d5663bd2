import type { ComponentChildren } from 'preact'
import { typo, writeList } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { Facts } from '#platform/ui'
import { coldWords, coldest } from '../cold.ts'
import { kilos } from '../measures.ts'
import { floorOf, weightOf, type Order } from '../order.ts'

type Props = { order: Order; where: ComponentChildren; from: string[] }

export function OrderFacts({ order, where, from }: Props) {
  const { door, pickups } = order
  return (
    <Facts
      facts={[
        { label: 'Tournée', value: where },
        { label: 'Promis', value: `${writeClock(order.slotFrom)} à ${writeClock(order.slotTo)}` },
        {
          label: 'Adresse',
          value: door.address
            ? typo(
                [door.address, `${door.postcode} ${door.town}`, door.floor > 0 && floorOf(door)]
                  .filter(Boolean)
                  .join(', '),
              )
            : 'Adresse effacée',
        },
        ...(door.words ? [{ label: 'Pour le livreur', value: door.words }] : []),
        { label: 'Vient de', value: writeList(from) },
        {
          label: 'Charge',
          value: typo(`${kilos(weightOf(order))}, ${coldWords[coldest(pickups.map(({ cold }) => cold))]}`),
        },
        ...(door.email
          ? [{ label: 'Courriel', value: <a href={`mailto:${door.email}`}>{door.email}</a> }]
          : []),
      ]}
    />
  )
}
