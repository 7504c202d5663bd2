import type { ComponentChildren } from 'preact'
import { Button, Form } from '#platform/ui'
import { LaneMark, type Lane, type OpenWorkday } from '../workday/door.ts'
import { priceMove, type MovePrice } from './price-move.ts'
import { orderAddress } from '../space.tsx'
import { moveRefused, priceWords } from './move-words.ts'
import type { Order } from '../order.ts'

type MovesProps = { open: OpenWorkday; order: Order; lanes: Lane[]; here: string | null; now: Date }

/** What every other bike would cost, side by side; the price is read before anything is kept. */
export function Moves({ open, order, lanes, here, now }: MovesProps) {
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

function MoveLine({ open: { work }, to, name, verb, order, price }: MoveLineProps) {
  return (
    <li>
      <b>{name}</b>
      <span>{price.ok ? priceWords(price.price, price.moved) : moveRefused(price, work.rows)}</span>
      {price.ok && (
        <Form action={orderAddress(order)} label={verb}>
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
