import { randomUUID } from 'node:crypto'
import { goodsWriterOf, type Offer } from '#market'
import { Button, Choices, Empty, Form } from '#platform/ui'
import { languageOf, type Ask } from '#platform/web'
import { lineAddress } from '../share-address.ts'
import { BackToShare, lineFrame, shareWordsIn, typedOf, type LineScreen } from '../share/door.ts'
import { sharePage } from '../shop/door.ts'
import { HowMuch } from './how-much.tsx'

/** What may be proposed instead: the shop's own products, at the same price or less. */
export function offerPage(c: Ask, screen: LineScreen & { offers: Offer[] }): Response {
  const words = shareWordsIn(c)
  const { act, goods, write } = words
  const { offering } = act
  const { pack } = goodsWriterOf(languageOf(c))
  const { shown, line, errors = {}, typed, offers } = screen
  return sharePage(
    c,
    lineFrame(screen, offering.title(line.name)),
    <>
      <h1>{act.missing.offer}</h1>
      <p>{offering.insteadOf(goods(line), write.euros(line.ceilingCents))}</p>
      <p>{offering.text}</p>
      {offers.length === 0 ? (
        <Empty icon="basket" title={offering.nothing} />
      ) : (
        <Form action={lineAddress(line.shareId, line.id, 'remplacer')}>
          <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
          <Choices
            name="product"
            legend={offering.which}
            value={typedOf(typed, 'product')}
            error={errors['product']}
            options={offers.map(({ product }) => ({
              value: product.id,
              label: product.name,
              hint: `${write.euros(product.priceCents)} ${pack(product)}`,
            }))}
          />
          <HowMuch {...{ line, offers, typed, errors, words }} />
          <div class="near">
            <Button kind="go" wide>
              {offering.send}
            </Button>
          </div>
        </Form>
      )}
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
