import { useSaid } from '#market'
import { Alert } from '#platform/ui'
import { basketSentences } from '../words/door.ts'
import { allergensIn } from './sums.ts'
import type { ShownBasket } from './shown-basket.ts'

/** The allergens of all that is in it, before the button that pays. */
export function BasketAllergens({ shown }: { shown: ShownBasket }) {
  const { say, goods, write } = useSaid(basketSentences)
  const { food, contains, mayContain, notSaid } = allergensIn(shown, goods)
  if (!food) return null
  const clear = contains.length + mayContain.length + notSaid.length === 0
  return (
    <Alert kind={clear ? 'ok' : 'late'} title={say.allergens}>
      {clear && <p>{say.noAllergen}</p>}
      {contains.length > 0 && (
        <p>
          <b>{say.contains}</b> {write.list(contains)}.
        </p>
      )}
      {mayContain.length > 0 && (
        <p>
          <b>{say.mayContain}</b> {write.list(mayContain)}.
        </p>
      )}
      {notSaid.length > 0 && <p class="small">{say.allergensNotSaid(write.list(notSaid))}</p>}
    </Alert>
  )
}
