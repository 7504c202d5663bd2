import type { ComponentChildren } from 'preact'
import { typo, writeList } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Alert, Button, Facts, Form, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { coldWords, coldest } from '../cold.ts'
import { lanesOf, type Lane, placeNameOf, type OpenWorkday } from '../workday/door.ts'
import { priceMove, type MovePrice } from './move-order.ts'
import { shiftOf } from '../plan/door.ts'
import { LaneMark } from './lane.tsx'
import { dayAddress, dispatchPage } from '../space.tsx'
import { hourOf, kilos } from '../measures.ts'
import { moveRefused, priceWords } from './move-words.ts'
import { isCancelled, weightOf, type Order } from '../order.ts'

/** One order of a day: what it is, which bike has it, and what another one would cost. `refused`: why the last move was not kept. */
export function orderPage(c: Ask, open: OpenWorkday, order: Order, refused?: string): Response {
  const { day, work } = open
  const lanes = lanesOf(work)
  const here = shiftOf(work.plan, order.id)
  const lane = lanes.find(({ shift }) => shift.id === here)
  const stop = lane?.round?.stops.find((one) => one.stop.kind === 'drop' && one.stop.order === order.id)
  return dispatchPage(
    c,
    { title: `Commande ${order.reference}` },
    <div class="stack">
      <Heading title={order.door.recipientName} over={`${order.reference}, ${writeFullDay(day)}`} />
      <p>
        <a href={dayAddress(day)}>Toute la journée</a>
      </p>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <div class="duo">
        <OrderFacts
          {...{ order, open }}
          where={
            lane && stop
              ? `${lane.shift.bike.name}, ${hourOf(stop.at_s ?? stop.stop.start_s, day)}`
              : 'Aucun vélo'
          }
        />
        {order.ended || isCancelled(order) ? null : (
          <Moves {...{ open, order, lanes, here }} now={c.var.now} />
        )}
      </div>
    </div>,
    Boolean(refused),
  )
}

function OrderFacts({ order, where, open }: { order: Order; where: string; open: OpenWorkday }) {
  const { door, pickups } = order
  const from = pickups.map(({ placeId }) => (placeId ? placeNameOf(open.work, placeId) : 'Dépôt'))
  return (
    <Facts
      facts={[
        { label: 'Tournée', value: where },
        { label: 'Promis', value: `${writeClock(order.slotFrom)} à ${writeClock(order.slotTo)}` },
        {
          label: 'Adresse',
          value: [door.address, door.floor > 0 && `${door.floor}e étage`, door.words]
            .filter(Boolean)
            .join(', '),
        },
        { label: 'Vient de', value: writeList(from) },
        {
          label: 'Charge',
          value: typo(`${kilos(weightOf(order))}, ${coldWords[coldest(pickups.map(({ cold }) => cold))]}`),
        },
        ...(door.phone
          ? [
              {
                label: 'Téléphone',
                value: <a href={`tel:${door.phone.replaceAll(' ', '')}`}>{door.phone}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}

type MovesProps = { open: OpenWorkday; order: Order; lanes: Lane[]; here: string | null; now: Date }

/** What every other bike would cost, side by side; the price is read before anything is kept. */
function Moves({ open, order, lanes, here, now }: MovesProps) {
  const others = lanes.filter(({ shift }) => shift.id !== here)
  return (
    <section class="stack" aria-labelledby="ailleurs">
      <h2 id="ailleurs">{here ? 'La donner à un autre vélo' : 'La donner à un vélo'}</h2>
      <ul class="moves">
        {others.map(({ shift, number }) => (
          <MoveLine
            open={open}
            to={shift.id}
            name={
              <>
                <LaneMark number={number} /> {shift.bike.name}
              </>
            }
            verb={`Donner à ${shift.bike.name}`}
            order={order}
            price={priceMove(open.work, order.id, shift.id, now)}
          />
        ))}
        {here && (
          <MoveLine
            open={open}
            to=""
            name="Aucun vélo"
            verb="Sortir de la tournée"
            order={order}
            price={priceMove(open.work, order.id, null, now)}
          />
        )}
      </ul>
    </section>
  )
}

type MoveLineProps = {
  open: OpenWorkday
  to: string
  name: ComponentChildren
  verb: string
  order: Order
  price: MovePrice
}

function MoveLine({ open: { day, work }, to, name, verb, order, price }: MoveLineProps) {
  return (
    <li>
      <b>{name}</b>
      <span>{price.ok ? priceWords(price.price, price.moved) : moveRefused(price, work.rows)}</span>
      {price.ok && (
        <Form action={`${dayAddress(day)}/commandes/${order.id}`} label={verb}>
          <input type="hidden" name="shift" value={to} />
          <input type="hidden" name="version" value={work.kept?.version ?? 0} />
          <Button kind={to ? 'quiet' : 'stop'} label={verb}>
            {to ? 'Donner' : 'Sortir'}
          </Button>
        </Form>
      )}
    </li>
  )
}
