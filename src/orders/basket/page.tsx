import { AlcoholBanner, MY_ORDERS, sayBasketCount } from '#market'
import { writeCount } from '#platform/i18n'
import { Alert, Empty, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { BasketHours } from './hours.tsx'
import { BasketShop } from './lines.tsx'
import { BasketSum } from './sum.tsx'
import { stopSentences } from './sentences.ts'
import { BASKET_DAYS } from './basket.ts'
import { buyerPage } from '../order-frame.tsx'
import type { BasketView } from './shown-basket.ts'
import { BasketAllergens } from './allergens.tsx'
import { GoneLine, RemovedLine } from './left-lines.tsx'

/** Everything somebody buys, shop by shop, and one sum; allergens before the button that pays. */
export function basketPage(c: Ask, asked: BasketView): Response {
  const { shown, stop, refused } = asked
  const { shops, gone, removed, count } = shown
  sayBasketCount(c, count, BASKET_DAYS)
  return buyerPage(
    c,
    { title: 'Mon panier', refused: refused !== undefined, count, scripts: ['stay'] },
    <div class="stack">
      <div>
        <h1 class="t3">Mon panier</h1>
        {shops.length > 0 && <p class="lead">{leadOf(asked)}</p>}
      </div>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {stop && stop !== 'empty' && stop !== 'line stopped' && (
        <Alert kind="late" title={stopSentences[stop]} />
      )}
      {gone.map((line) => (
        <GoneLine line={line} />
      ))}
      {removed.map((line) => (
        <RemovedLine line={line} />
      ))}
      {stop === 'empty' ? (
        <Empty icon="basket" title="Votre panier est vide" text="Ce que vous ajoutez attend ici un mois.">
          <LinkButton href="/marche">Voir les rayons</LinkButton>
          <p class="mt">
            <a href={MY_ORDERS}>Recommander une de mes courses</a>
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
            {shops.some(({ lines }) => lines.some((one) => one.offer.product.aisle === 'alcohol')) && (
              <AlcoholBanner />
            )}
            <BasketAllergens shown={shown} />
            <BasketSum {...asked} />
          </div>
        </div>
      )}
    </div>,
  )
}

const leadOf = ({ shown, basket }: BasketView): string => {
  const shops = writeCount(shown.shops.length, 'commerçant')
  return basket?.mode === 'pickup' ? `${shops}, 1 retrait.` : `${shops}, 1 livraison.`
}
