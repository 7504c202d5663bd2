import { useSaid } from '#market'
import type { ShareId } from '#payments'
import { Alert, LinkButton } from '#platform/ui'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import type { Order } from '../order.ts'
import { afterSentences } from '../words/door.ts'
import {
  closedWhy,
  isReturnable,
  lastDayOf,
  whereabouts,
  whereaboutsOf,
  type Held,
  type Whereabouts,
  type Withdrawal,
} from './withdrawal.ts'

type Panel = {
  order: Order
  lines: readonly Line[]
  withdrawn: readonly Withdrawal[]
  held: Held
  /** Who settles a quarrel with each shop, by share. */
  mediators: ReadonlyMap<ShareId, { name: string; address: string }>
  now: Date
}

/** The free button that the law wants within reach for fourteen days (D221-5), and what was already declared. */
export function WithdrawalPanel({ order, lines, withdrawn, held, mediators, now }: Panel) {
  const { say, write, names, language } = useSaid(afterSentences)
  const namesOf = (all: readonly Line[]) =>
    language === 'ar' ? names(all.map((one) => one.name)) : all.map((one) => one.name).join(write.comma)
  const given = new Set(withdrawn.map((one) => one.lineId))
  const left = lines.filter((one) => isReturnable(one) && !given.has(one.id))
  const [first] = withdrawn
  const sentences: Record<Whereabouts, (list: string) => string> = {
    off: say.notYet,
    'paid back': say.paidBack,
    'on its way': say.onItsWay,
    claimed: say.claimed,
    'in the order': say.inTheOrder,
    'not brought': say.notBrought,
    received: say.bringBack,
  }
  const whereOf = (one: Line) => whereaboutsOf(order, one, held)
  const kept = withdrawn.flatMap(({ lineId, keptWhy: why }) => {
    const line = lines.find((one) => one.id === lineId)
    return line && why !== null && line.finalCents > 0
      ? [{ line, why, mediator: mediators.get(line.shareId) }]
      : []
  })
  const givenUp = lines.filter((one) => given.has(one.id) && !kept.some(({ line }) => line === one))
  const isOwed = givenUp.some((one) => whereOf(one) !== 'off' && whereOf(one) !== 'paid back')
  return (
    <>
      {first && (
        <Alert kind="ok" title={say.received(write.instant(first.declaredAt))}>
          {whereabouts.map((where) => {
            const there = givenUp.filter((one) => whereOf(one) === where)
            return there.length > 0 && <p>{sentences[where](namesOf(there))}</p>
          })}
          {kept.map(({ line, why, mediator }) => (
            <>
              <p>{say.kept(line.name, write.euros(line.finalCents), why)}</p>
              <p>{say.disagree}</p>
              {mediator && <p>{say.mediator(mediator.name, mediator.address)}</p>}
            </>
          ))}
          {isOwed && held.isDisputed && <p>{say.bankFirst}</p>}
        </Alert>
      )}
      {left.length > 0 && !closedWhy(order, now) && (
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
