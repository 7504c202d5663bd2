import { Button, type Errors } from '#platform/ui'
import { ActForm, type Riding, Opens } from '../screen/door.ts'
import { pickupAt, type PickupStop } from '../round/door.ts'
import { muches, muchWords, neededSentences } from '../gestures/door.ts'
import type { Order } from '../order.ts'

type MissingProps = {
  common: { round: Riding['round']; stop: PickupStop; orders: string[]; place: string }
  stop: PickupStop
  says: string
  stay: boolean
  errors: Errors
}

export function Missing({ common, stop, says, stay, errors }: MissingProps) {
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
        {muches.map((one) => (
          <option value={one}>{muchWords[one]}</option>
        ))}
      </select>
    </div>
  )
}
