import { typo } from '#platform/i18n'
import { Table, Tag } from '#platform/ui'
import type { Place } from '../place.ts'

export const PLACES = '/livraisons/lieux'

export const placeColumns: Parameters<typeof Table<Place>>[0]['columns'] = [
  {
    key: 'name',
    label: 'Lieu',
    header: true,
    cell: ({ id, name }) => <a href={`${PLACES}/${id}`}>{name}</a>,
  },
  {
    key: 'address',
    label: 'Adresse',
    cell: ({ address, town }) => (address ? `${address}, ${town}` : 'Adresse pas encore dite'),
  },
  { key: 'visit', label: 'Passage', cell: ({ visit_s }) => typo(`${Math.round(visit_s / 60)} min`) },
  {
    key: 'point',
    label: 'Carte',
    cell: ({ point }) =>
      point?.from === 'person' ? (
        <Tag kind="ok">Placé</Tag>
      ) : point?.from === 'address' ? (
        <Tag kind="ok" icon="pin">
          Par son adresse
        </Tag>
      ) : point ? (
        <Tag kind="far" icon="pin">
          Par sa rue
        </Tag>
      ) : (
        <Tag kind="wait">À placer</Tag>
      ),
  },
]
