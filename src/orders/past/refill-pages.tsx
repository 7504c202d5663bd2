import { writeLeft, type Market } from '#market'
import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, Form, Heading, LinkButton } from '#platform/ui'
import { writeDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { MissingList, type Again } from '../again/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'

type Refilled = { order: Order; again: Again; there: Again['got'] }

/** What of an order is in the basket now, what is there in a smaller quantity, what is not sold any more and what is like it. */
export function refilledPage(c: Ask, { order, again: { got, missing }, there }: Refilled): Response {
  const here = `${orderAddress(order)}/recommander`
  const less = got.filter((one) => one.quantity < one.wanted.quantity)
  return buyerPage(
    c,
    { title: 'Recommander' },
    <div class="stack narrow">
      <Heading title="Recommander" lead={typo(`La commande ${order.reference}, ${writeDay(order.day)}.`)} />
      {there.length > 0 ? (
        <Alert kind="ok" title={typo(`${writeCount(there.length, 'produit')} dans votre panier`)}>
          Aux prix d’aujourd’hui.
        </Alert>
      ) : (
        <Alert kind="wait" title="Rien de cette commande n’est dans votre panier" />
      )}
      {less.length > 0 && (
        <section class="panel stack tight" aria-labelledby="moins">
          <h2 class="t2" id="moins">
            Il n’en reste pas autant
          </h2>
          <ul>
            {less.map(({ wanted, offer, quantity }) => (
              <li>
                {typo(
                  `${offer.product.name} : ${writeLeft(quantity, wanted)}, au lieu de ${writeLeft(wanted.quantity, wanted)}.`,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section class="panel stack tight" aria-labelledby="manque">
          <h2 class="t2" id="manque">
            Ce qui manque
          </h2>
          <MissingList missing={missing} back={here} />
        </section>
      )}
      {there.length > 0 ? (
        <LinkButton href="/panier" icon="basket">
          Voir mon panier
        </LinkButton>
      ) : got.length > 0 ? (
        <Form action={here}>
          <Button icon="again">Mettre dans mon panier</Button>
        </Form>
      ) : (
        <LinkButton href="/marche">Voir les rayons</LinkButton>
      )}
    </div>,
  )
}

type Markets = { order: Order; own: Market | undefined; other: Market | undefined }

/** The basket is of another market than this order: whoever buys chooses, nothing is changed meanwhile. */
export function otherMarketPage(c: Ask, { order, own, other }: Markets): Response {
  const [here, there] = [own?.name ?? 'un marché', other?.name ?? 'un autre marché']
  return buyerPage(
    c,
    { title: 'Un panier, un seul marché', refused: true },
    <div class="stack narrow">
      <h1 class="t3">Un panier, un seul marché</h1>
      <Alert kind="late" role="alert" title="Rien n’est ajouté">
        {typo(
          `Votre panier est fait ici : ${here}. Cette commande vient de là : ${there}. Chaque marché livre et encaisse pour lui-même.`,
        )}
      </Alert>
      <p>
        <LinkButton href="/panier">Finir mon panier d’abord</LinkButton>
      </p>
      <Form action={`${orderAddress(order)}/recommander`}>
        <Button kind="quiet" icon="bin" name="empty" value="yes">
          Vider mon panier et recommander
        </Button>
      </Form>
    </div>,
  )
}
