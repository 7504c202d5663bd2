import { writeCount } from '#platform/i18n'
import { writeDay } from '#platform/time'
import { Alert, Empty } from '#platform/ui'
import { PLACES } from './place-columns.tsx'
import type { LostDoor } from '../addresses/door.ts'
import type { Place } from '../place.ts'

export type List = {
  doubts: number
  lost: Place[]
  doors: LostDoor[]
  places: Place[]
  search: string
  previous?: string
  next?: string
}

export const NoPlace = ({ search }: Pick<List, 'search'>) =>
  search ? (
    <Empty icon="pin" title="Aucun lieu ne correspond" />
  ) : (
    <Empty
      icon="pin"
      title="Aucun lieu encore"
      text="Ajoutez une boutique, la ferme… ou importez la liste de vos commerces."
    >
      <a href="/imports/pickup-places">Importer des lieux de retrait</a>
    </Empty>
  )

export function ToPlace({ lost, doors }: Pick<List, 'lost' | 'doors'>) {
  return (
    <Alert kind="wait" title={`${writeCount(lost.length + doors.length, 'point')} à placer sur la carte`}>
      <p>Aucun vélo ne peut y aller avant.</p>
      <ul>
        {lost.map(({ id, name }) => (
          <li>
            <a href={`${PLACES}/${id}`}>{name}</a>
          </li>
        ))}
        {doors.map(({ id, reference, address, town, day }) => (
          <li>
            <a href={`${PLACES}/porte/${id}`}>
              Livraison {reference}, {address}, {town}
            </a>
            , {writeDay(day)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
