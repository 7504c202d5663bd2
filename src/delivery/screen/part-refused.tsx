import { asWritten } from '#platform/languages'
import { Button, Tag, type Errors } from '#platform/ui'
import { goodsRefusedCodes } from '../gestures/door.ts'
import { goodsAboard, stopName, type DropGood, type DropStop } from '../round/door.ts'
import { Opens } from './big-buttons.tsx'
import { PressForm } from './form-parts.tsx'
import type { Riding } from './frame.tsx'

type About = { riding: Riding; stop: DropStop }

/** One product is not taken, and the rest is: why, product by product, and to whom the rest is given. */
export function PartRefused({ riding: { round, words }, stop, errors }: About & { errors: Errors }) {
  const { say, answers } = words
  const goods = goodsAboard(round, stop)
  // of an order of one product, nothing is left to give
  if (goods.length < 2) return null
  return (
    <Opens label={say.partRefused} icon="minus" kind="quiet" open={errors['why'] !== undefined}>
      <p>{say.partRefusedText}</p>
      <PressForm
        {...{ round, stop }}
        what="name"
        orders={[stop.order.id]}
        effect="done"
        says={say.said(stopName(round, stop, words), say.done.part)}
        need={{ name: 'why[]', says: answers.needed.refusedGoods }}
      >
        {goods.map((one, n) => (
          <div class="field">
            <Line good={one} />
            <label for={`refus-${n}`}>
              <bdi {...asWritten}>{one.label}</bdi> {one.adultsOnly && <Tag kind="wait">{say.adults}</Tag>}
            </label>
            <select id={`refus-${n}`} name="why[]">
              <option value="">{say.isTaken}</option>
              {goodsRefusedCodes
                .filter((why) => why !== 'not of age' || one.adultsOnly)
                .map((why) => (
                  <option value={why}>{answers.goodsRefused[why]}</option>
                ))}
            </select>
          </div>
        ))}
        <ToWhom id="reste" stop={stop} label={say.toWhom} />
        <Button>{say.giveRest}</Button>
      </PressForm>
    </Opens>
  )
}

/** Nobody there may have what is for adults alone: it is named, and comes back; the rest is given. */
export function NotOfAge({ riding: { round, words }, stop }: About) {
  const { say, answers } = words
  const goods = goodsAboard(round, stop)
  const kept = goods.filter(({ adultsOnly }) => adultsOnly)
  if (kept.length === 0) return null
  const isAll = kept.length === goods.length
  const done = isAll ? say.done['not delivered'] : say.done.part
  return (
    <Opens label={answers.goodsRefused['not of age']} icon="minus" kind="quiet">
      <p>{isAll ? say.allForAdults : say.keepForHub}</p>
      <ul>
        {kept.map(({ label }) => (
          <li>
            <bdi {...asWritten}>{label}</bdi>
          </li>
        ))}
      </ul>
      <PressForm
        {...{ round, stop }}
        what="name"
        orders={[stop.order.id]}
        effect="done"
        says={say.said(stopName(round, stop, words), done)}
      >
        {goods.map((one) => (
          <>
            <Line good={one} />
            <input type="hidden" name="why[]" value={one.adultsOnly ? 'not of age' : ''} />
          </>
        ))}
        {!isAll && <ToWhom id="mineur" stop={stop} label={say.toWhom} />}
        <Button>{isAll ? say.bringBack : say.giveRest}</Button>
      </PressForm>
    </Opens>
  )
}

/** Where it was collected, and the name that everybody reads. */
const Line = ({ good: { placeId, label } }: { good: DropGood }) => (
  <input type="hidden" name="line[]" value={`${placeId ?? 'hub'} ${label}`} />
)

/** A page has several of these: each has its own id. */
const ToWhom = ({ id, stop, label }: { id: string; stop: DropStop; label: string }) => (
  <div class="field">
    <label for={`remis-${id}`}>{label}</label>
    <input
      id={`remis-${id}`}
      name="name"
      value={stop.order.door.recipientName}
      maxlength={100}
      autocomplete="off"
    />
  </div>
)
