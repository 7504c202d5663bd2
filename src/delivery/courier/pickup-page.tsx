import { writePhone } from '#people'
import { Button, LinkButton, Tag, type Errors } from '#platform/ui'
import { Boxes } from './boxes.tsx'
import { PressForm, courierPage, type Riding, Go, Opens } from '../screen/door.ts'
import { type PickupStop, coldsOf, boxKilos, stopName, telephone, weightAt } from '../round/door.ts'
import { ColdTags, Done, Where } from './stop-parts.tsx'
import { AfterStop, Guide, Then } from './way-on.tsx'
import { Missing } from './missing.tsx'
import { Goods } from './goods-of-order.tsx'

/** A shop: what to take for whom, then one yellow button. */
export function pickupPage(riding: Riding, stop: PickupStop, errors: Errors = {}): Response {
  const { round, now, words } = riding
  const { say, answers } = words
  const name = stopName(round, stop, words)
  const cold = [...new Set(stop.orders.flatMap((order) => coldsOf(order, stop)))]
  const common = { round, stop, orders: stop.orders.map(({ id }) => id), place: stop.place.id }
  const says = say.said(name, say.done.taken)
  return courierPage(
    riding,
    { title: stop.place.name, here: 'stop', stop, errors, scripts: cold.length > 0 ? ['pad'] : [] },
    <div class="duo">
      <div class="stack">
        <Where {...{ round, stop, words }} title={stop.place.name} />
        <p class="who-at">
          <bdi>{stop.place.address}</bdi>
        </p>
        <p class="load">
          <Tag kind="none" icon="parcel">
            {say.orders(stop.orders.length)}
          </Tag>
          <Tag kind="none" icon="weight">
            {boxKilos(weightAt(stop), words)}
          </Tag>
          <ColdTags colds={cold} words={words} />
        </p>
        <Done {...{ round, stop, now, words }} />
        <Boxes {...{ riding, stop, cold, errors }} />
        <AfterStop {...{ round, stop, words }} />
        <ul class="goods">
          {stop.orders.map((order) => (
            <Goods {...{ riding, order, stop }} />
          ))}
        </ul>
        <div class="near" data-when="todo" hidden={stop.state !== 'todo'}>
          <PressForm {...common} what="collect" effect="done" says={says} stay={cold.length > 0}>
            <Go>{say.allThere}</Go>
          </PressForm>
        </div>
        <div data-when="todo" hidden={stop.state !== 'todo'}>
          <Missing {...{ common, stop, says, errors, words }} stay={cold.length > 0} />
        </div>
      </div>
      <div class="stack">
        <Guide {...{ riding, stop }} />
        {stop.place.phone && (
          <LinkButton kind="quiet" icon="phone" href={telephone(stop.place.phone)} wide>
            <span>
              {say.call} <bdi dir="ltr">{writePhone(stop.place.phone)}</bdi>
            </span>
          </LinkButton>
        )}
        <Then {...{ round, stop, now, words }} />
        <div data-when="todo" hidden={stop.state !== 'todo'}>
          <Opens label={say.problem} icon="alert" kind="stop">
            <PressForm {...common} what="shut" effect="done" says={say.said(name, say.done.shut)}>
              <p>{say.nothingTaken}</p>
              <Button kind="quiet">{answers.reasons.shut}</Button>
            </PressForm>
          </Opens>
        </div>
      </div>
    </div>,
  )
}
