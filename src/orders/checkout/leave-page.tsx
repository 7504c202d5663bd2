import { Heading, LinkButton } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import { waySentences } from '../words/door.ts'
import { buyerPage } from '../order-frame.tsx'
import { totalOf, type Order } from '../order.ts'

/** On the way to the page of the provider: it opens by itself, and by the link. */
export function leavePage(c: Ask, order: Order, payUrl: string): Response {
  const say = speak(c, waySentences)
  return buyerPage(
    c,
    { title: say.pay },
    <div class="stack narrow">
      <Heading title={say.pay} lead={say.payLead} />
      <p>
        <LinkButton href={payUrl}>{say.payIt(writerIn(c).euros(totalOf(order)))}</LinkButton>
      </p>
    </div>,
  )
}
