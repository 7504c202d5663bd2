import { Button } from '#platform/ui'
import { shelfSentences } from '../keeping/door.ts'
import { useSaid } from '../words/door.ts'
import type { ShelfProduct } from './shelf.ts'

/** Less, how many are left, more. */
export function Counter(props: {
  product: Pick<ShelfProduct['product'], 'id' | 'name' | 'sold'>
  left: number | null
  back: string
}) {
  const { say, goods } = useSaid(shelfSentences)
  const { product, left, back } = props
  return (
    <form
      class="counter"
      method="post"
      action={`/marche/boutique/produits/${product.id}/compter`}
      aria-label={say.stock(product.name)}
      data-stay
    >
      <input type="hidden" name="back" value={back} />
      <Button kind="quiet" icon="minus" name="gesture" value="less" label={say.of(say.oneLess, product.name)}>
        {''}
      </Button>
      <b>{left === null ? '?' : goods.left(left, product)}</b>
      <Button kind="quiet" icon="plus" name="gesture" value="more" label={say.of(say.oneMore, product.name)}>
        {''}
      </Button>
      <Button kind="quiet" name="gesture" value="none" label={say.of(say.none, product.name)}>
        {say.none}
      </Button>
    </form>
  )
}
