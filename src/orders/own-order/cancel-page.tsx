import { Confirm } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import { orderSentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { isHeld, totalOf, type Order } from '../order.ts'

/** Asks before an order is cancelled. */
export function cancelPage(c: Ask, order: Order): Response {
  const paid = !isHeld(order)
  const say = speak(c, orderSentences)
  return buyerPage(
    c,
    { title: say.cancel },
    <Confirm
      level={1}
      kind="stop"
      title={say.cancelTitle(order.reference)}
      action={`${orderAddress(order)}/annulation`}
      verb={say.cancel}
      back={{ href: orderAddress(order), label: say.keepIt }}
    >
      <p>{paid ? say.moneyBack(writerIn(c).euros(totalOf(order))) : say.nothingPaid}</p>
    </Confirm>,
  )
}
