import { costOf, writeLeft } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { Button } from '#platform/ui'
import type { ShownLine } from './shown-basket.ts'

/** One step less, down to none. */
export function Less({ line }: { line: ShownLine }) {
  const after = Math.max(0, line.quantity - stepOf(line))
  const capped = Math.max(0, Math.min(after, line.left))
  return (
    <Quantity
      line={line}
      after={capped}
      icon={capped === 0 ? 'bin' : 'minus'}
      words={capped === 0 ? 'Enlever' : 'Moins'}
    />
  )
}

/** One step more, while there is some left. */
export function More({ line }: { line: ShownLine }) {
  const after = line.quantity + stepOf(line)
  if (after > line.left) return <span class="none" />
  return <Quantity line={line} after={after} icon="plus" words="Plus" />
}

const stepOf = ({ offer: { product }, quantity }: ShownLine): number =>
  product.sold === 'piece' ? 1 : quantity < 500 || (quantity < 1000 && quantity % 500 !== 0) ? 100 : 250

function Quantity(props: { line: ShownLine; after: number; icon: 'bin' | 'minus' | 'plus'; words: string }) {
  const { line, after, icon, words } = props
  const { product } = line.offer
  const cost = writeEuros(costOf({ priceCents: product.priceCents, sold: product.sold }, after))
  const label = typo(
    after === 0
      ? `${words} : ${product.name}`
      : `${words} : ${product.name}, ${writeLeft(after, product)} pour ${cost}`,
  )
  return (
    <form method="post" action="/panier/quantite" data-stay>
      <input type="hidden" name="product" value={line.productId} />
      <Button kind="quiet" icon={icon} name="quantity" value={String(after)} label={label}>
        {null}
      </Button>
    </form>
  )
}
