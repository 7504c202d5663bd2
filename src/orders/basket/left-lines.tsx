import { Button } from '#platform/ui'
import { lineAnchor, type BasketLine } from './basket.ts'

/** What nobody sells any more, to be taken out. */
export function GoneLine({ line }: { line: BasketLine }) {
  return (
    <form class="alert late" id={lineAnchor(line.productId)} method="post" action="/panier/enlever" data-stay>
      <input type="hidden" name="product" value={line.productId} />
      <b>{line.name} n’est plus en vente</b>
      <p>
        <Button kind="quiet" icon="bin">
          Enlever<span class="vh"> : {line.name}</span>
        </Button>
      </p>
    </form>
  )
}

/** What was taken out a moment ago, and may be put back. */
export function RemovedLine({ line }: { line: BasketLine }) {
  return (
    <form class="alert" id={lineAnchor(line.productId)} method="post" action="/panier/remettre" data-stay>
      <input type="hidden" name="product" value={line.productId} />
      <b>{line.name} : enlevé</b>
      <p>
        <Button kind="quiet" icon="again">
          Remettre<span class="vh"> : {line.name}</span>
        </Button>
      </p>
    </form>
  )
}
