import { writePhone } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { Button, LinkButton, Tag, type Errors } from '#platform/ui'
import { Boxes } from './boxes.tsx'
import { ActForm, courierPage, type Riding, Go, Opens } from '../screen/door.ts'
import { type PickupStop, coldsOf, boxKilos, stopName, telephone, weightAt } from '../round/door.ts'
import { reasonWords } from '../gestures/door.ts'
import { ColdTags, Done, Where } from './stop-parts.tsx'
import { AfterStop, Guide, Then } from './way-on.tsx'
import { Missing } from './missing.tsx'
import { Goods } from './goods-of-order.tsx'

/** A shop: what to take for whom, then one yellow button. */
export function pickupPage(riding: Riding, stop: PickupStop, errors: Errors = {}): Response {
  const { round, now } = riding
  const cold = [...new Set(stop.orders.flatMap((order) => coldsOf(order, stop)))]
  const common = { round, stop, orders: stop.orders.map(({ id }) => id), place: stop.place.id }
  const says = `${stopName(round, stop)} : pris`
  return courierPage(
    riding,
    { title: stop.place.name, here: 'stop', stop, errors, scripts: cold.length > 0 ? ['pad'] : [] },
    <div class="duo">
      <div class="stack">
        <Where {...{ round, stop }} title={stop.place.name} />
        <p class="who-at">{stop.place.address}</p>
        <p class="load">
          <Tag kind="none" icon="parcel">
            {writeCount(stop.orders.length, 'commande')}
          </Tag>
          <ColdTags colds={cold} />
          <Tag kind="none" icon="weight">
            {typo(boxKilos(weightAt(stop)))}
          </Tag>
        </p>
        <Done {...{ round, stop, now }} />
        <Boxes {...{ riding, stop, cold, errors }} />
        <AfterStop {...{ round, stop }} />
        <ul class="goods">
          {stop.orders.map((order) => (
            <Goods {...{ riding, order, stop }} />
          ))}
        </ul>
        <div class="near" data-when="todo" hidden={stop.state !== 'todo'}>
          <ActForm {...common} what="collect" effect="done" says={says} stay={cold.length > 0}>
            <Go>Tout est là</Go>
          </ActForm>
        </div>
        <div data-when="todo" hidden={stop.state !== 'todo'}>
          <Missing {...{ common, stop, says, errors }} stay={cold.length > 0} />
        </div>
      </div>
      <div class="stack">
        <Guide {...{ riding, stop }} />
        {stop.place.phone && (
          <LinkButton kind="quiet" icon="phone" href={telephone(stop.place.phone)} wide>
            Appeler {writePhone(stop.place.phone)}
          </LinkButton>
        )}
        <Then {...{ round, stop, now }} />
        <div data-when="todo" hidden={stop.state !== 'todo'}>
          <Opens label="J’ai un problème" icon="alert" kind="stop">
            <ActForm {...common} what="shut" effect="done" says={`${stopName(round, stop)} : fermé`}>
              <p>Rien n’est pris. Votre encadrant est prévenu.</p>
              <Button kind="quiet">{reasonWords.shut}</Button>
            </ActForm>
          </Opens>
        </div>
      </div>
    </div>,
  )
}
