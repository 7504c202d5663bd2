import type { ComponentChildren } from 'preact'
import { MY_ORDERS, shopSentences, useSaid } from '#market'
import { Alert, Button, Facts, Form, LinkButton } from '#platform/ui'
import { orderAddress } from '../order-address.ts'
import { isHeld, preparedFrom, totalOf, type HeldOrder } from '../order.ts'
import { orderSentences } from '../words/door.ts'
import type { OwnOrder } from './own-order.ts'

const hasAlcohol = (lines: OwnOrder['lines']): boolean =>
  lines.some((one) => one.aisle === 'alcohol' && one.state !== 'refused')

/** When it comes and where; or what is still to be done. */
export function Now({ order, lines, follow, hub, mayCancel }: OwnOrder) {
  const { day, slotFrom, slotTo, way } = order
  const { say, write } = useSaid(orderSentences)
  const { myOrders } = useSaid(shopSentences).say
  const hours = say.when(write.day(day), write.clock(slotFrom), write.clock(slotTo))
  const where =
    way.mode === 'pickup'
      ? `${hub?.name ?? ''}, ${hub?.address ?? ''}`
      : 'door' in way
        ? way.door.address
        : say.erased
  const facts = (
    <Facts
      facts={[
        { label: way.mode === 'pickup' ? say.toFetch : say.byBike, value: hours },
        { label: say.where, value: <bdi>{where}</bdi> },
      ]}
    />
  )
  if (isHeld(order)) return <ToPay order={order} facts={facts} />
  if (order.state === 'lapsed')
    return (
      <Alert kind="wait" title={say.notPaidInTime}>
        <p>{say.notPaidText}</p>
        <LinkButton href="/panier">{say.seeBasket}</LinkButton>
      </Alert>
    )
  return (
    <section class="panel stack" aria-label={say.whenAndWhere}>
      {facts}
      {order.state === 'confirmed' && hasAlcohol(lines) && <Alert title={say.identity[way.mode]} />}
      {follow && <LinkButton href={follow}>{say.follow}</LinkButton>}
      <form method="post" action={`${orderAddress(order)}/recommander`}>
        <Button kind="quiet" icon="again">
          {say.again}
        </Button>
      </form>
      {way.buyer && (
        <p>
          <a href={`${orderAddress(order)}/chaque-semaine`}>{say.everyWeek}</a>
        </p>
      )}
      {mayCancel && (
        <p>
          <a href={`${orderAddress(order)}/annulation`}>{say.cancel}</a>
          {say.cancelUntil(write.clock(preparedFrom(order)), write.day(day))}
        </p>
      )}
      <p class="small muted">
        {say.keepAddress}
        <a href={MY_ORDERS}>{myOrders}</a>.
      </p>
    </section>
  )
}

function ToPay({ order, facts }: { order: HeldOrder; facts: ComponentChildren }) {
  const { say, write } = useSaid(orderSentences)
  return (
    <section class="panel stack" aria-label={say.toPay}>
      <Alert kind="wait" title={say.payBefore(write.clock(order.expiresAt))}>
        {say.keptUntil}
      </Alert>
      {facts}
      <Form action={`${orderAddress(order)}/payer`}>
        <Button wide>{say.pay(write.euros(totalOf(order)))}</Button>
      </Form>
      <p>
        <a href={`${orderAddress(order)}/annulation`}>{say.cancel}</a>
      </p>
    </section>
  )
}
