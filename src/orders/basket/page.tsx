import { sayBasketCount } from '#market'
import { writeCount, writeList } from '#platform/i18n'
import { Alert, Button, Empty, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { BasketHours } from './hours.tsx'
import { BasketShop } from './lines.tsx'
import { BasketSum } from './sum.tsx'
import { allergensIn } from './sums.ts'
import { stopSentences } from './sentences.ts'
import { BASKET_DAYS, type BasketLine } from './basket.ts'
import { buyerPage } from '../order-frame.tsx'
import type { BasketShown, ShownBasket } from './shown-basket.ts'

/** Everything somebody buys, shop by shop, and one sum; allergens before the button that pays. */
export function basketPage(c: Ask, asked: BasketShown): Response {
  const { shown, stop, refused } = asked
  const { shops, gone, removed, count } = shown
  sayBasketCount(c, count, BASKET_DAYS)
  return buyerPage(
    c,
    { title: 'Mon panier', refused: refused !== undefined, count },
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
            <BasketAllergens shown={shown} />
            <BasketSum {...asked} />
          </div>
        </div>
      )}
    </div>,
  )
}

const leadOf = ({ shown, basket }: BasketShown): string => {
  const shops = writeCount(shown.shops.length, 'commerçant')
  return basket?.mode === 'pickup' ? `${shops}, 1 retrait.` : `${shops}, 1 livraison.`
}

function GoneLine({ line }: { line: BasketLine }) {
  return (
    <form class="alert late" method="post" action="/panier/enlever">
      <input type="hidden" name="product" value={line.productId} />
      <b>{line.name} n’est plus en vente</b>
      <p>
        <Button kind="quiet" icon="bin">
          Enlever<span class="vh"> : {line.name}</span>
        </Button>
      </p>
    </form>
  )
}

function RemovedLine({ line }: { line: BasketLine }) {
  return (
    <form class="alert" method="post" action="/panier/remettre">
      <input type="hidden" name="product" value={line.productId} />
      <b>{line.name} : enlevé</b>
      <p>
        <Button kind="quiet" icon="again">
          Remettre<span class="vh"> : {line.name}</span>
        </Button>
      </p>
    </form>
  )
}

function BasketAllergens({ shown }: { shown: ShownBasket }) {
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
