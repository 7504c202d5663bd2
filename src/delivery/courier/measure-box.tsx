import { padKeys } from '#platform/languages'
import { Button, Check, type Errors } from '#platform/ui'
import { warmest_tenths, type ColdBox } from '../cold.ts'
import { PressForm, type Riding } from '../screen/door.ts'
import { stopName, type PickupStop } from '../round/door.ts'
import { TooWarm } from './too-warm.tsx'

export type Props = { riding: Riding; stop: PickupStop; cold: ColdBox[]; errors: Errors }

type Measured = Omit<Props, 'cold'> & { box: ColdBox }

export function Measure({ riding: { round, words }, stop, box, errors }: Measured) {
  const { say, answers, write } = words
  const id = `celsius-${box}`
  return (
    <PressForm
      {...{ round, stop }}
      what="temperature"
      place={stop.place.id}
      effect="none"
      says={say.said(stopName(round, stop, words), say.done.measured)}
      need={{ name: 'celsius', says: answers.needed.celsius }}
    >
      <div class="panel stack pad" data-pad data-warmest={warmest_tenths[box]}>
        <input type="hidden" name="cold" value={box} />
        <div class={errors['celsius'] ? 'field bad' : 'field'}>
          <label for={id}>{say.temperatureOf(say.cold[box])}</label>
          <input
            id={id}
            class="short"
            dir="ltr"
            type="text"
            name="celsius"
            inputmode="decimal"
            size={6}
            maxLength={5}
            pattern="[\-−]?[0-4]?\d([,.]\d)?"
            autocomplete="off"
          />
        </div>
        {box === 'frozen' && <Check name="below" label={say.belowZero} checked />}
        <div class="digits held" dir="ltr" data-only-script hidden>
          {padKeys(write).map((digit) => (
            <button class="button quiet" type="button" data-digit={digit}>
              {digit}
            </button>
          ))}
          <button class="button quiet" type="button" data-digit="" aria-label={say.erase}>
            ←
          </button>
        </div>
        <div data-island="warm" hidden>
          <TooWarm {...{ box, say }} />
        </div>
        <Button>{say.note}</Button>
      </div>
    </PressForm>
  )
}
