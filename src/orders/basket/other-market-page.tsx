import type { Market, Product } from '#market'
import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, Form, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'

type Wanted = {
  /** Where the basket is bought, and where this product is. */
  own: Market | undefined
  other: Market | undefined
  product: Pick<Product, 'id' | 'name'>
  quantity: number
  /** A page of the market, or the basket itself. */
  back: string
  count: number
}

/** A product of another market than that of the basket: finish the basket, or empty it. Nothing is changed meanwhile. */
export function otherMarketPage(c: Ask, { own, other, product, quantity, back, count }: Wanted): Response {
  const [here, there] = [own?.name ?? 'un marché', other?.name ?? 'un autre marché']
  return buyerPage(
    c,
    { title: 'Un panier, un seul marché', refused: true, count },
    <div class="stack narrow">
      <h1 class="t3">Un panier, un seul marché</h1>
      <Alert kind="late" role="alert" title={typo(`${product.name} n’est pas dans votre panier`)}>
        {typo(
          `Votre panier (${writeCount(count, 'produit')}) est fait ici : ${here}. Ce produit est vendu là : ${there}. Chaque marché livre et encaisse pour lui-même.`,
        )}
      </Alert>
      <p>
        <LinkButton href="/panier">Finir mon panier d’abord</LinkButton>
      </p>
      <Form action="/panier">
        <input type="hidden" name="product" value={product.id} />
        <input type="hidden" name="quantity" value={quantity} />
        <input type="hidden" name="back" value={back} />
        <Button kind="quiet" icon="bin" name="empty" value="yes">
          {typo(`Vider mon panier et y mettre : ${product.name}`)}
        </Button>
      </Form>
      {back !== '/panier' && (
        <p>
          <a href={back}>Revenir sans rien changer</a>
        </p>
      )}
    </div>,
  )
}
