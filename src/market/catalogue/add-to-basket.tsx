import { Button, Icon, Select } from '#platform/ui'
import { shopSentences, useSaid } from '../words/door.ts'
import type { ProductId } from '../ids.ts'
import type { Product } from '../product.ts'

/** Where the form goes: the room of orders. */
export const BASKET_ADDRESS = '/panier'

/** Where somebody asks to be told when a product is back. */
export const waitAddress = (productId: ProductId): string => `/marche/prevenir?produit=${productId}`

/** Where a customer finds their orders again: the room of orders too. */
export const MY_ORDERS = '/mes-courses'

type Props = { product: Pick<Product, 'id' | 'name' | 'sold'>; from: string }

/** One press on a card of the catalogue: one piece, or half a kilo. */
export function AddOne({ product, from }: Props) {
  const { say } = useSaid(shopSentences)
  return (
    <form class="add" method="post" action={BASKET_ADDRESS} data-stay>
      <input type="hidden" name="product" value={product.id} />
      <input type="hidden" name="quantity" value={product.sold === 'piece' ? '1' : '500'} />
      <input type="hidden" name="back" value={from} />
      <Button icon="plus">
        {say.add}
        <span class="vh">{say.which(product.name)}</span>
      </Button>
    </form>
  )
}

const grams = [100, 200, 250, 300, 500, 750, 1000, 1500, 2000, 3000]

/** How many, or how much, on the page of a product. */
export function AddSome({ product, from, left }: Props & { left: number }) {
  const { say, goods, language } = useSaid(shopSentences)
  const bulk = product.sold !== 'piece'
  const choices = bulk
    ? grams.filter((gram) => gram <= left)
    : Array.from({ length: Math.min(left, 12) }, (_, n) => n + 1)
  if (choices.length === 0) return null
  const unit = product.sold === 'weight' ? 'kg' : 'l'
  const said = (one: number) =>
    !bulk
      ? String(one)
      : language !== 'fr'
        ? goods.left(one, product)
        : one < 1000 && unit === 'kg'
          ? `${one} g`
          : `${String(one / 1000).replace('.', ',')} ${unit}`
  return (
    <form class="row end" method="post" action={BASKET_ADDRESS} data-stay>
      <input type="hidden" name="product" value={product.id} />
      <input type="hidden" name="back" value={from} />
      <Select
        name="quantity"
        label={say.howMany}
        value={bulk ? '500' : '1'}
        options={choices.map((one) => ({ value: String(one), label: said(one) }))}
      />
      <button class="button grow" type="submit">
        <Icon name="basket" />
        {say.add}
      </button>
    </form>
  )
}
