import { AsWritten } from '#platform/ui'
import type { AskingWords } from '../asking/door.ts'
import type { Order } from '../order.ts'
import type { Requested } from './store.ts'
import { whenIn } from './words.tsx'

export function factsOf({ door, pickups }: Order, summary: Requested, words: AskingWords) {
  const { say, write } = words
  const floor = door.floor > 0 ? [say.floor(door.floor)] : []
  return [
    { label: say.columns.when, value: whenIn(words, summary) },
    {
      label: say.columns.where,
      value: door.address
        ? [`${door.address}, ${door.postcode} ${door.town}`, ...floor].join(write.comma)
        : say.erased,
    },
    {
      label: say.what,
      value: (
        <AsWritten>
          {pickups
            .flatMap(({ goods }) => goods.map(({ label, quantity }) => `${label}, ${quantity}`))
            .join('. ')}
        </AsWritten>
      ),
    },
    ...(door.words ? [{ label: say.forCourier, value: <AsWritten>{door.words}</AsWritten> }] : []),
  ]
}
