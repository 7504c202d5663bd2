import { costOf, useSaid } from '#market'
import { Button } from '#platform/ui'
import { basketSentences } from '../words/door.ts'
import type { ShownLine } from './shown-basket.ts'

/** `action`: what changes it, when it is not this browser's basket. */
type Step = { line: Pick<ShownLine, 'productId' | 'quantity' | 'left' | 'offer'>; action?: string }

/** One step less, down to none. */
export function Less({ line, action }: Step) {
  const { say } = useSaid(basketSentences)
  const after = Math.max(0, line.quantity - stepOf(line))
  const capped = Math.max(0, Math.min(after, line.left))
  return (
    <Quantity
      line={line}
      action={action}
      after={capped}
      icon={capped === 0 ? 'bin' : 'minus'}
      words={capped === 0 ? say.remove : say.less}
    />
  )
}

/** One step more, while there is some left. */
export function More({ line, action }: Step) {
  const { say } = useSaid(basketSentences)
  const after = line.quantity + stepOf(line)
  if (after > line.left) return <span class="none" />
  return <Quantity line={line} action={action} after={after} icon="plus" words={say.more} />
}

const stepOf = ({ offer: { product }, quantity }: Step['line']): number =>
  product.sold === 'piece' ? 1 : quantity < 500 || (quantity < 1000 && quantity % 500 !== 0) ? 100 : 250

type Press = Step & { after: number; icon: 'bin' | 'minus' | 'plus'; words: string }

function Quantity({ line, action = '/panier/quantite', after, icon, words }: Press) {
  const { say, goods, write } = useSaid(basketSentences)
  const { product } = line.offer
  const cost = write.euros(costOf({ priceCents: product.priceCents, sold: product.sold }, after))
  const label =
    after === 0
      ? say.removeIt(product.name)
      : say.change(words, product.name, goods.left(after, product), cost)
  return (
    <form method="post" action={action} data-stay>
      <input type="hidden" name="product" value={line.productId} />
      <Button kind="quiet" icon={icon} name="quantity" value={String(after)} label={label}>
        {null}
      </Button>
    </form>
  )
}
