import { AlcoholBanner, MY_ORDERS, sayBasketCount } from '#market'
import { Alert, Empty, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { basketSentences, waySentences } from '../words/door.ts'
import { BasketHours } from './hours.tsx'
import { BasketShop } from './lines.tsx'
import { BasketSum } from './sum.tsx'
import { BASKET_DAYS } from './basket.ts'
import { buyerPage } from '../order-frame.tsx'
import { hasAlcohol, type BasketView } from './shown-basket.ts'
import { BasketAllergens } from './allergens.tsx'
import { GoneLine, RemovedLine } from './left-lines.tsx'

/** Everything somebody buys, shop by shop, and one sum; allergens before the button that pays. */
export function basketPage(c: Ask, asked: BasketView): Response {
  const { shown, stop, refused } = asked
  const { shops, gone, removed, count } = shown
  const say = speak(c, basketSentences)
  speak(c, waySentences)
  sayBasketCount(c, count, BASKET_DAYS)
  return buyerPage(
    c,
    { title: say.title, refused: refused !== undefined, count, scripts: ['stay'] },
    <div class="stack">
      <div>
        <h1 class="t3">{say.title}</h1>
        {shops.length > 0 && (
          <p class="lead">{(asked.basket?.mode === 'pickup' ? say.fetched : say.brought)(shops.length)}</p>
        )}
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {stop && stop !== 'empty' && stop !== 'line stopped' && <Alert kind="late" title={say.stop[stop]} />}
      {gone.map((line) => (
        <GoneLine line={line} />
      ))}
      {removed.map((line) => (
        <RemovedLine line={line} />
      ))}
      {stop === 'empty' ? (
        <Empty icon="basket" title={say.empty} text={say.emptyText}>
          <LinkButton href="/marche">{say.seeAisles}</LinkButton>
          <p class="mt">
            <a href={MY_ORDERS}>{say.orderAgain}</a>
          </p>
        </Empty>
      ) : (
        <div class="aside">
          <div class="stack main">
            {shops.map((one) => (
              <BasketShop {...one} />
            ))}
            <BasketHours {...asked} />
          </div>
          <div class="stack side sticky">
            {hasAlcohol(shown) && <AlcoholBanner />}
            <BasketAllergens shown={shown} />
            <BasketSum {...asked} />
          </div>
        </div>
      )}
    </div>,
  )
}
