import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import { goodsRefusedWords, type RefusedGoods } from '../gestures/door.ts'
import { coldWords } from '../cold.ts'
import { kilos } from '../measures.ts'
import type { Order } from '../order.ts'
import type { PlaceId } from '../ids.ts'

/** What an order holds, place by place. */
export function OrderGoods({
  order,
  givenUp,
  refused,
  nameOf,
}: {
  order: Order
  givenUp: readonly string[]
  refused: readonly RefusedGoods[]
  nameOf: (id: PlaceId | null) => string
}) {
  return (
    <section class="stack tight" aria-labelledby="marchandises">
      <h2 id="marchandises">Contenu</h2>
      {order.pickups.map(({ placeId, weight_g, cold, goods }) => (
        <div>
          <p>
            <b>{nameOf(placeId)}</b>, {kilos(weight_g)}
            {cold !== 'ambient' && typo(`, ${coldWords[cold]}`)}
          </p>
          <ul>
            {goods.map(({ label, quantity, adultsOnly }) => (
              <li>
                {label}, {typo(quantity)}{' '}
                {givenUp.includes(label) && <Tag kind="wait">Le client y renonce</Tag>}{' '}
                {refused
                  .filter((one) => one.label === label && one.placeId === placeId)
                  .map(({ why }) => (
                    <Tag kind="late">{typo(`Refusé à la porte : ${goodsRefusedWords[why]}`)}</Tag>
                  ))}{' '}
                {adultsOnly && <Tag kind="wait">{typo('18 ans et plus')}</Tag>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
