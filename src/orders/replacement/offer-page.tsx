import { randomUUID } from 'node:crypto'
import { goodsWriterOf, type Offer } from '#market'
import { fold } from '#platform/i18n'
import { AsWritten, Button, Choices, Empty, Form, SearchBox } from '#platform/ui'
import { languageOf, type Ask } from '#platform/web'
import { lineAddress } from '../share-address.ts'
import { BackToShare, lineFrame, shareWordsIn, typedOf, type LineScreen } from '../share/door.ts'
import { sharePage } from '../shop/door.ts'
import { HowMuch } from './how-much.tsx'

/** As many plates as a thumb goes through; the others are found by their name. */
const MOST = 40

/** What may be proposed instead: the shop's own products, at the same price or less. */
export function offerPage(c: Ask, screen: LineScreen & { offers: Offer[] }): Response {
  const words = shareWordsIn(c)
  const { act, goods, write } = words
  const { offering } = act
  const { pack } = goodsWriterOf(languageOf(c))
  const { shown, line, errors = {}, typed } = screen
  const sought = typedOf(typed, 'sought')
  const chosen = typedOf(typed, 'product')
  const found = screen.offers.filter(
    ({ product }) => product.id === chosen || fold(product.name).includes(fold(sought)),
  )
  const offers = found.filter(({ product }, n) => product.id === chosen || n < MOST)
  const here = lineAddress(line.shareId, line.id, 'remplacer')
  return sharePage(
    c,
    lineFrame(screen, offering.title(line.name)),
    <>
      <h1>{act.missing.offer}</h1>
      <p>{offering.insteadOf(goods(line), write.euros(line.ceilingCents))}</p>
      <p>{offering.text}</p>
      {screen.offers.length > MOST && <SearchBox action={here} label={offering.seek} value={sought} />}
      {found.length > offers.length && <p>{offering.more(offers.length, found.length)}</p>}
      {offers.length === 0 ? (
        <Empty icon="basket" title={sought ? offering.notFound : offering.nothing} />
      ) : (
        <Form action={here}>
          <input type="hidden" name="sought" value={sought} />
          <input type="hidden" name="id" value={typedOf(typed, 'id', randomUUID())} />
          <Choices
            name="product"
            legend={offering.which}
            value={chosen}
            error={errors['product']}
            options={offers.map(({ product }) => ({
              value: product.id,
              label: <AsWritten>{product.name}</AsWritten>,
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
