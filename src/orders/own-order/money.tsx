import { useSaid } from '#market'
import { owedOf, type Refund } from '#payments'
import { Unbroken } from '#platform/ui'
import { keptAddress } from '../kept/door.ts'
import { paidOf, totalOf } from '../order.ts'
import { orderSentences, reasonIn } from '../words/door.ts'
import type { OwnOrder } from './own-order.ts'

/** What was paid, shop by shop, and what was given back and why. */
export function Money({ order, shares, refunds, receipts, kept }: OwnOrder) {
  const { say, write, language } = useSaid(orderSentences)
  const back = refunds.reduce((sum, one) => sum + one.cents - owedOf(one), 0)
  return (
    <section class="panel stack tight" aria-label={say.money}>
      {shares.map((one) => (
        <Sum label={one.merchantName} cents={one.grossCents} />
      ))}
      <Sum label={order.way.mode === 'pickup' ? say.fetch : say.byBike} cents={order.deliveryCents} />
      <p class="sum total">
        <span>{paidOf(order) ? say.paid : say.total}</span>
        <span>{write.euros(totalOf(order))}</span>
      </p>
      {refunds.map((one) => (
        <p class="sum">
          <span>
            {reasonIn(language, one.reason)} <Standing refund={one} />
          </span>
          <span>{write.euros(-one.cents)}</span>
        </p>
      ))}
      {back > 0 && (
        <p class="sum">
          <span>{say.stillPaid}</span>
          <span>{write.euros(totalOf(order) - back)}</span>
        </p>
      )}
      {receipts.length + kept.length > 0 && (
        <ul>
          {kept.map(({ id, about }) => (
            <li>
              <a href={keptAddress(order, id)}>{say.keep[about]}</a>
            </li>
          ))}
          {receipts.map(({ href, label }) => (
            <li>
              <a href={href}>
                <Unbroken text={label} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** How far it is; what came back was perhaps given otherwise since. */
function Standing({ refund }: { refund: Refund }) {
  const { say, write } = useSaid(orderSentences)
  const given = refund.state === 'failed' ? refund.given.filter(({ takenBack }) => !takenBack) : []
  return (
    <span class="muted">
      {(owedOf(refund) > 0 || given.length === 0) && say.refunds[refund.state]}
      {given.map((one) => (
        <>
          {' '}
          {say.givenOtherwise(
            write.euros(one.cents),
            say.waysBack[one.way],
            write.date(one.on),
            one.reference,
          )}
        </>
      ))}
    </span>
  )
}

function Sum({ label, cents }: { label: string; cents: number }) {
  const { say, write } = useSaid(orderSentences)
  return (
    <p class="sum">
      <span>{label}</span>
      <span>{cents === 0 ? say.free : write.euros(cents)}</span>
    </p>
  )
}
