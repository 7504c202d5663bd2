import { saidOn, type Market } from '#market'
import { Alert, Button, Form, Heading, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { accountSentences, basketSentences } from '../words/door.ts'
import { MissingList, type Again } from '../again/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'

type Refilled = { order: Order; again: Again; there: Again['got'] }

/** What of an order is in the basket now, what is there in a smaller quantity, what is not sold any more and what is like it. */
export function refilledPage(c: Ask, { order, again: { got, missing }, there }: Refilled): Response {
  const { say, goods, write } = saidOn(c, accountSentences)
  const here = `${orderAddress(order)}/recommander`
  const less = got.filter((one) => one.quantity < one.wanted.quantity)
  return buyerPage(
    c,
    { title: say.again },
    <div class="stack narrow">
      <Heading title={say.again} lead={say.refillOf(order.reference, write.day(order.day))} />
      {there.length > 0 ? (
        <Alert kind="ok" title={say.inBasket(there.length)}>
          {say.todayPrices}
        </Alert>
      ) : (
        <Alert kind="wait" title={say.nothingInBasket} />
      )}
      {less.length > 0 && (
        <section class="panel stack tight" aria-labelledby="moins">
          <h2 class="t2" id="moins">
            {say.notAsMuch}
          </h2>
          <ul>
            {less.map(({ wanted, offer, quantity }) => (
              <li>
                {say.insteadOf(
                  offer.product.name,
                  goods.left(quantity, wanted),
                  goods.left(wanted.quantity, wanted),
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section class="panel stack tight" aria-labelledby="manque">
          <h2 class="t2" id="manque">
            {say.missing}
          </h2>
          <MissingList missing={missing} put={{ action: '/panier', back: here }} />
        </section>
      )}
      {there.length > 0 ? (
        <LinkButton href="/panier" icon="basket">
          {say.seeBasket}
        </LinkButton>
      ) : got.length > 0 ? (
        <Form action={here}>
          <Button icon="again">{say.putInBasket}</Button>
        </Form>
      ) : (
        <LinkButton href="/marche">{say.seeAisles}</LinkButton>
      )}
    </div>,
  )
}

type Markets = { order: Order; own: Market | undefined; other: Market | undefined }

/** The basket is of another market than this order: whoever buys chooses, nothing is changed meanwhile. */
export function otherMarketPage(c: Ask, { order, own, other }: Markets): Response {
  const say = speak(c, accountSentences)
  const ofBasket = speak(c, basketSentences)
  const [here, there] = [own?.name ?? ofBasket.aMarket, other?.name ?? ofBasket.anotherMarket]
  return buyerPage(
    c,
    { title: ofBasket.oneMarket, refused: true },
    <div class="stack narrow">
      <h1 class="t3">{ofBasket.oneMarket}</h1>
      <Alert kind="late" role="alert" title={say.nothingAdded}>
        {say.twoMarkets(here, there)}
      </Alert>
      <p>
        <LinkButton href="/panier">{ofBasket.finishFirst}</LinkButton>
      </p>
      <Form action={`${orderAddress(order)}/recommander`}>
        <Button kind="quiet" icon="bin" name="empty" value="yes">
          {say.emptyAndAgain}
        </Button>
      </Form>
    </div>,
  )
}
