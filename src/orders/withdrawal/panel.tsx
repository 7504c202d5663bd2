import { useSaid } from '#market'
import { Alert, LinkButton } from '#platform/ui'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import type { Order } from '../order.ts'
import { afterSentences } from '../words/door.ts'
import { isOpen, isReturnable, lastDayOf, whereaboutsOf, type Withdrawal } from './withdrawal.ts'

type Panel = { order: Order; lines: readonly Line[]; withdrawn: readonly Withdrawal[]; now: Date }

/** The free button that the law wants within reach for fourteen days (D221-5), and what was already declared. */
export function WithdrawalPanel({ order, lines, withdrawn, now }: Panel) {
  const { say, write, names, language } = useSaid(afterSentences)
  const namesOf = (all: readonly Line[]) =>
    language === 'ar' ? names(all.map((one) => one.name)) : all.map((one) => one.name).join(write.comma)
  const given = new Set(withdrawn.map((one) => one.lineId))
  const left = lines.filter((one) => isReturnable(one) && !given.has(one.id))
  const [first] = withdrawn
  const sentences = { off: say.notYet, 'on its way': say.onItsWay, received: say.bringBack }
  return (
    <>
      {first && (
        <Alert kind="ok" title={say.received(write.instant(first.declaredAt))}>
          {(['off', 'on its way', 'received'] as const).map((where) => {
            const there = lines.filter((one) => given.has(one.id) && whereaboutsOf(order, one) === where)
            return there.length > 0 && <p>{sentences[where](namesOf(there))}</p>
          })}
        </Alert>
      )}
      {left.length > 0 && isOpen(order, now) && (
        <section class="panel stack tight" aria-label={say.changeMind}>
          <LinkButton kind="quiet" href={`${orderAddress(order)}/retractation`}>
            {say.withdrawHere}
          </LinkButton>
          <p class="small muted">{say.untilDay(namesOf(left), write.day(lastDayOf(order)))}</p>
        </section>
      )}
    </>
  )
}
