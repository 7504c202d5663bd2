import { writePhone } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, LinkButton, Tag, type Errors } from '#platform/ui'
import { writeClock } from '#platform/time'
import { Boxes } from './boxes.tsx'
import { ActForm } from './form-parts.tsx'
import { courierPage, Go, Opens, type Riding } from './frame.tsx'
import { pickupAt, seesDoor, type PickupStop } from './round.ts'
import { neededSentences, reasonWords } from '../gestures/door.ts'
import { AfterStop, ColdTags, Done, Guide, Then, Where } from './stop-parts.tsx'
import { coldsOf, boxKilos, stopName, telephone, weightAt } from './stop-words.ts'
import type { Order } from '../order.ts'

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
        <Guide {...{ round, stop }} />
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

function Goods({ riding: { round, now }, order, stop }: { riding: Riding; order: Order; stop: PickupStop }) {
  const pickup = pickupAt(order, stop)
  if (!pickup) return null
  const door = round.stops.find((one) => one.kind === 'drop' && one.order.id === order.id)
  return (
    <li>
      <b>{order.reference}</b>{' '}
      {door && seesDoor(door, now) && <span data-door={order.id}>{order.door.recipientName}</span>}
      {pickup.readyAt > now && <Alert kind="wait" title={`Prêt à ${writeClock(pickup.readyAt)}`} />}
      <ul>
        {pickup.goods.map(({ label, quantity }) => (
          <li>
            {label}, {typo(quantity)}
          </li>
        ))}
      </ul>
    </li>
  )
}

type MissingProps = {
  common: { round: Riding['round']; stop: PickupStop; orders: string[]; place: string }
  stop: PickupStop
  says: string
  stay: boolean
  errors: Errors
}

const howMuch = [
  'Il en manque 1',
  'Il en manque 2',
  'Il en manque 3',
  'Il en manque 4 ou plus',
  'Tout manque',
]

function Missing({ common, stop, says, stay, errors }: MissingProps) {
  return (
    <Opens label="Il manque quelque chose" icon="minus" kind="quiet" open={Boolean(errors['much'])}>
      <ActForm
        {...common}
        what="missing"
        effect="done"
        says={says}
        stay={stay}
        need={{ name: 'much[]', says: neededSentences.much }}
      >
        {stop.orders.flatMap((order) =>
          (pickupAt(order, stop)?.goods ?? []).map(({ label }, n) => (
            <MissingLine {...{ order, label }} id={`${order.reference}-${n}`} />
          )),
        )}
        <Button>Je prends le reste</Button>
      </ActForm>
    </Opens>
  )
}

function MissingLine({ order, label, id }: { order: Order; label: string; id: string }) {
  return (
    <div class="field">
      <input type="hidden" name="line[]" value={`${order.id} ${label}`} />
      <label for={id}>
        {label} <span class="muted">{order.reference}</span>
      </label>
      <select id={id} name="much[]">
        <option value="">C’est là</option>
        {howMuch.map((one) => (
          <option>{one}</option>
        ))}
      </select>
    </div>
  )
}
