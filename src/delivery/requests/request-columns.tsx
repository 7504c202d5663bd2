import { Table } from '#platform/ui'
import type { Requested } from './store.ts'
import { RequestTag, whenWords } from './words.tsx'
import { REQUESTS } from '../asking/door.ts'

export const requestColumns: Parameters<typeof Table<Requested>>[0]['columns'] = [
  {
    key: 'who',
    label: 'Pour',
    header: true,
    cell: ({ id, recipientName, reference }) => (
      <a href={`${REQUESTS}/${id}`}>{recipientName || `Livraison ${reference}`}</a>
    ),
  },
  { key: 'when', label: 'Quand', cell: whenWords },
  { key: 'where', label: 'Où', cell: ({ address }) => address || 'Adresse effacée' },
  { key: 'state', label: 'État', cell: (one) => <RequestTag {...one} /> },
  {
    key: 'again',
    label: 'Encore',
    all: true,
    cell: ({ id, recipientName }) =>
      recipientName && (
        <a href={`${REQUESTS}/nouvelle?comme=${id}`} aria-label={`Livrer encore chez ${recipientName}`}>
          Livrer encore
        </a>
      ),
  },
]
