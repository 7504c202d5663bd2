import { Button } from '#platform/ui'
import { writeLeft } from '../sale-words.ts'
import type { ShelfProduct } from './shelf.ts'

/** Less, how many are left, more. */
export function Counter(props: {
  product: Pick<ShelfProduct['product'], 'id' | 'name' | 'sold'>
  left: number | null
  back: string
}) {
  const { product, left, back } = props
  return (
    <form
      class="counter"
      method="post"
      action={`/marche/boutique/produits/${product.id}/compter`}
      aria-label={`Stock : ${product.name}`}
      data-stay
    >
      <input type="hidden" name="back" value={back} />
      <Button kind="quiet" icon="minus" name="gesture" value="less" label={`Un de moins : ${product.name}`}>
        {''}
      </Button>
      <b>{left === null ? '?' : writeLeft(left, product)}</b>
      <Button kind="quiet" icon="plus" name="gesture" value="more" label={`Un de plus : ${product.name}`}>
        {''}
      </Button>
      <Button kind="quiet" name="gesture" value="none" label={`Plus rien : ${product.name}`}>
        Plus rien
      </Button>
    </form>
  )
}
