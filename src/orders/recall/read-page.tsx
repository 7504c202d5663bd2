import { saidOn } from '#market'
import { Alert, AsWritten, Button, Form } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { afterSentences, goodsIn, orderSentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'
import type { Affected } from './affected-store.ts'
import type { Reached } from './reached-store.ts'
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
  const { title } = speak(c, orderSentences)
  const said = saidOn(c, afterSentences)
  const { say, write, language } = said
  const own = mine?.goods.map((good) => goodsIn(said, { ...good, content: null, packWords: '' }))
  return buyerPage(
    c,
    { title: say.recall },
    <div class="stack">
      <p>
        <a href={here}>{title(order.reference)}</a>
      </p>
      <h1>{say.recall}</h1>
      <Alert kind="late" title={language === 'fr' ? recall.about : say.doNotEat}>
        {language !== 'fr' && (
          <p>
            <AsWritten>{recall.about}</AsWritten>
          </p>
        )}
        {own && say.inOrder(own.join(write.comma))}
      </Alert>
      <p class="lead">
        <AsWritten>{recall.words}</AsWritten>
      </p>
      {reached?.known ? (
        <Alert kind="ok" title={say.knownRead} />
      ) : (
        <Form action={`${here}/rappel/${recall.id}`}>
          <Button icon="check">{say.read}</Button>
        </Form>
      )}
    </div>,
  )
}
