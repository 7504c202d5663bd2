import { useSaid } from '#market'
import { Button } from '#platform/ui'
import { basketSentences } from '../words/door.ts'
import { lineAnchor, type BasketLine } from './basket.ts'

/** What nobody sells any more, to be taken out. */
export function GoneLine({ line }: { line: BasketLine }) {
  const { say } = useSaid(basketSentences)
  return (
    <form class="alert late" id={lineAnchor(line.productId)} method="post" action="/panier/enlever" data-stay>
      <input type="hidden" name="product" value={line.productId} />
      <b>{say.gone(line.name)}</b>
      <p>
        <Button kind="quiet" icon="bin">
          {say.remove}
          <span class="vh">{say.which(line.name)}</span>
        </Button>
      </p>
    </form>
  )
}

type Removed = { line: Pick<BasketLine, 'productId' | 'name' | 'quantity'>; action?: string }

/** What was taken out a moment ago, and may be put back. `action`: what puts it back, when it is not this browser's basket. */
export function RemovedLine({ line, action = '/panier/remettre' }: Removed) {
  const { say } = useSaid(basketSentences)
  return (
    <form class="alert" id={lineAnchor(line.productId)} method="post" action={action} data-stay>
      <input type="hidden" name="product" value={line.productId} />
      <input type="hidden" name="quantity" value={line.quantity} />
      <b>{say.removed(line.name)}</b>
      <p>
        <Button kind="quiet" icon="again">
          {say.putBack}
          <span class="vh">{say.which(line.name)}</span>
        </Button>
      </p>
    </form>
  )
}
