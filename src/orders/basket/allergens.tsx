import { writeList } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { allergensIn } from './sums.ts'
import type { ShownBasket } from './shown-basket.ts'

/** The allergens of all that is in it, before the button that pays. */
export function BasketAllergens({ shown }: { shown: ShownBasket }) {
  const { food, contains, mayContain, notSaid } = allergensIn(shown)
  if (!food) return null
  const clear = contains.length + mayContain.length + notSaid.length === 0
  return (
    <Alert kind={clear ? 'ok' : 'late'} title="Allergènes de ce panier">
      {clear && <p>Aucun des 14 allergènes déclaré.</p>}
      {contains.length > 0 && (
        <p>
          <b>Contient :</b> {writeList(contains)}.
        </p>
      )}
      {mayContain.length > 0 && (
        <p>
          <b>Peut contenir :</b> {writeList(mayContain)}.
        </p>
      )}
      {notSaid.length > 0 && <p class="small">Pas encore dit par le commerce : {writeList(notSaid)}.</p>}
    </Alert>
  )
}
