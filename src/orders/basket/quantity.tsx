import { costOf, useSaid } from '#market'
import { Button } from '#platform/ui'
import { basketSentences } from '../words/door.ts'
import type { ShownLine } from './shown-basket.ts'

/** One step less, down to none. */
export function Less({ line }: { line: ShownLine }) {
  const { say } = useSaid(basketSentences)
  const after = Math.max(0, line.quantity - stepOf(line))
  const capped = Math.max(0, Math.min(after, line.left))
  return (
    <Quantity
      line={line}
      after={capped}
      icon={capped === 0 ? 'bin' : 'minus'}
      words={capped === 0 ? say.remove : say.less}
    />
  )
}

/** One step more, while there is some left. */
export function More({ line }: { line: ShownLine }) {
  const { say } = useSaid(basketSentences)
  const after = line.quantity + stepOf(line)
  if (after > line.left) return <span class="none" />
  return <Quantity line={line} after={after} icon="plus" words={say.more} />
}

const stepOf = ({ offer: { product }, quantity }: ShownLine): number =>
  product.sold === 'piece' ? 1 : quantity < 500 || (quantity < 1000 && quantity % 500 !== 0) ? 100 : 250

function Quantity(props: { line: ShownLine; after: number; icon: 'bin' | 'minus' | 'plus'; words: string }) {
  const { line, after, icon, words } = props
  const { say, goods, write } = useSaid(basketSentences)
  const { product } = line.offer
  const cost = write.euros(costOf({ priceCents: product.priceCents, sold: product.sold }, after))
  const label =
    after === 0
      ? say.removeIt(product.name)
      : say.change(words, product.name, goods.left(after, product), cost)
  return (
    <form method="post" action="/panier/quantite" data-stay>
      <input type="hidden" name="product" value={line.productId} />
      <Button kind="quiet" icon={icon} name="quantity" value={String(after)} label={label}>
        {null}
      </Button>
    </form>
  )
}
