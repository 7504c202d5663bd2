import { typo, writeList } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { Facts } from '#platform/ui'
import { coldWords, coldest } from '../cold.ts'
import { placeNameOf, type OpenWorkday } from '../workday/door.ts'
import { kilos } from '../measures.ts'
import { type Order, weightOf } from '../order.ts'

export function OrderFacts({ order, where, open }: { order: Order; where: string; open: OpenWorkday }) {
  const { door, pickups } = order
  const from = pickups.map(({ placeId }) => (placeId ? placeNameOf(open.work, placeId) : 'Dépôt'))
  return (
    <Facts
      facts={[
        { label: 'Tournée', value: where },
        { label: 'Promis', value: `${writeClock(order.slotFrom)} à ${writeClock(order.slotTo)}` },
        {
          label: 'Adresse',
          value: [door.address, door.floor > 0 && `${door.floor}e étage`, door.words]
            .filter(Boolean)
            .join(', '),
        },
        { label: 'Vient de', value: writeList(from) },
        {
          label: 'Charge',
          value: typo(`${kilos(weightOf(order))}, ${coldWords[coldest(pickups.map(({ cold }) => cold))]}`),
        },
        ...(door.phone
          ? [
              {
                label: 'Téléphone',
                value: <a href={`tel:${door.phone.replaceAll(' ', '')}`}>{door.phone}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}
