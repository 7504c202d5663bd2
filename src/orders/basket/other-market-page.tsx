import type { Market, Product } from '#market'
import { Alert, Button, Form, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { basketSentences } from '../words/door.ts'
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
  const say = speak(c, basketSentences)
  const [here, there] = [own?.name ?? say.aMarket, other?.name ?? say.anotherMarket]
  return buyerPage(
    c,
    { title: say.oneMarket, refused: true, count },
    <div class="stack narrow">
      <h1 class="t3">{say.oneMarket}</h1>
      <Alert kind="late" role="alert" title={say.notIn(product.name)}>
        {say.twoMarkets(count, here, there)}
      </Alert>
      <p>
        <LinkButton href="/panier">{say.finishFirst}</LinkButton>
      </p>
      <Form action="/panier">
        <input type="hidden" name="product" value={product.id} />
        <input type="hidden" name="quantity" value={quantity} />
        <input type="hidden" name="back" value={back} />
        <Button kind="quiet" icon="bin" name="empty" value="yes">
          {say.emptyAndPut(product.name)}
        </Button>
      </Form>
      {back !== '/panier' && (
        <p>
          <a href={back}>{say.changeNothing}</a>
        </p>
      )}
    </div>,
  )
}
