import type { Column } from '#platform/ui'
import type { Requested } from './store.ts'
import { RequestTag, whenIn } from './words.tsx'
import { REQUESTS, type AskingWords } from '../asking/door.ts'

/** What is said of each delivery, in a list. */
export const requestColumns = (words: AskingWords): Column<Requested>[] => [
  {
    key: 'who',
    label: words.say.columns.who,
    header: true,
    cell: ({ id, recipientName, reference }) => (
      <a href={`${REQUESTS}/${id}`}>{recipientName || words.say.delivery(reference)}</a>
    ),
  },
  { key: 'when', label: words.say.columns.when, cell: (one) => whenIn(words, one) },
  { key: 'where', label: words.say.columns.where, cell: ({ address }) => address || words.say.erased },
  { key: 'state', label: words.say.columns.state, cell: (one) => <RequestTag {...one} words={words} /> },
  {
    key: 'again',
    label: words.say.columns.again,
    all: true,
    cell: ({ id, recipientName }) =>
      recipientName && (
        <a href={`${REQUESTS}/nouvelle?comme=${id}`} aria-label={words.say.deliverAgainTo(recipientName)}>
          {words.say.deliverAgain}
        </a>
      ),
  },
]
