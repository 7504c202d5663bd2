import { asWritten } from '#platform/languages'
import { Button, type Errors } from '#platform/ui'
import { PressForm, type Riding, Opens } from '../screen/door.ts'
import { pickupAt, type PickupStop, type RoundWords } from '../round/door.ts'
import { muches } from '../gestures/door.ts'
import type { Order } from '../order.ts'

type MissingProps = {
  common: { round: Riding['round']; stop: PickupStop; orders: string[]; place: string }
  stop: PickupStop
  says: string
  stay: boolean
  errors: Errors
  words: RoundWords
}

export function Missing({ common, stop, says, stay, errors, words }: MissingProps) {
  const { say, answers } = words
  return (
    <Opens label={say.missing} icon="minus" kind="quiet" open={Boolean(errors['much'])}>
      <PressForm
        {...common}
        what="missing"
        effect="done"
        says={says}
        stay={stay}
        need={{ name: 'much[]', says: answers.needed.much }}
      >
        {stop.orders.flatMap((order) =>
          (pickupAt(order, stop)?.goods ?? []).map(({ label }, n) => (
            <MissingLine {...{ order, label, words }} id={`${order.reference}-${n}`} />
          )),
        )}
        <Button>{say.takeRest}</Button>
      </PressForm>
    </Opens>
  )
}

type LineProps = { order: Order; label: string; id: string; words: RoundWords }

function MissingLine({ order, label, id, words: { say, answers } }: LineProps) {
  return (
    <div class="field">
      <input type="hidden" name="line[]" value={`${order.id} ${label}`} />
      <label for={id}>
        <bdi {...asWritten}>{label}</bdi> <span class="muted">{order.reference}</span>
      </label>
      <select id={id} name="much[]">
        <option value="">{say.isThere}</option>
        {muches.map((one) => (
          <option value={one}>{answers.missing[one]}</option>
        ))}
      </select>
    </div>
  )
}
