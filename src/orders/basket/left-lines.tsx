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

/** What was taken out a moment ago, and may be put back. */
export function RemovedLine({ line }: { line: BasketLine }) {
  const { say } = useSaid(basketSentences)
  return (
    <form class="alert" id={lineAnchor(line.productId)} method="post" action="/panier/remettre" data-stay>
      <input type="hidden" name="product" value={line.productId} />
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
