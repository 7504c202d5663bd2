import { typo } from '#platform/i18n'
import { Alert, Button, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'
import type { Affected } from './affected-store.ts'
import type { Reached } from './reached-store.ts'
import { writeGoodsOf } from './recall-letter.ts'
import type { Recall } from './recall.ts'

export type ReadRecall = {
  order: Order
  recall: Recall
  mine: Affected | undefined
  reached: Reached | undefined
}

/** What the customer reads of a recall, and the button that says it was read. */
export function recallReadPage(c: Ask, { order, recall, mine, reached }: ReadRecall): Response {
  const here = orderAddress(order)
  return buyerPage(
    c,
    { title: 'Rappel de produit' },
    <div class="stack">
      <p>
        <a href={here}>Commande {order.reference}</a>
      </p>
      <h1>Rappel de produit</h1>
      <Alert kind="late" title={recall.about}>
        {mine && typo(`Dans votre commande : ${writeGoodsOf(mine.goods)}.`)}
      </Alert>
      <p class="lead">{recall.words}</p>
      {reached?.known ? (
        <Alert kind="ok" title="Merci : nous savons que vous l’avez lu." />
      ) : (
        <Form action={`${here}/rappel/${recall.id}`}>
          <Button icon="check">J’ai bien lu</Button>
        </Form>
      )}
    </div>,
  )
}
