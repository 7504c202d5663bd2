import { Button, Check, type Errors } from '#platform/ui'
import { typo } from '#platform/i18n'
import { coldWords, warmest_tenths, type ColdBox } from '../cold.ts'
import { ActForm, type Riding } from '../screen/door.ts'
import { neededSentences } from '../gestures/door.ts'
import { stopName, type PickupStop } from '../round/door.ts'
import { TooWarm } from './too-warm.tsx'

export type Props = { riding: Riding; stop: PickupStop; cold: ColdBox[]; errors: Errors }

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '0']

export function Measure({ riding: { round }, stop, box, errors }: Omit<Props, 'cold'> & { box: ColdBox }) {
  const id = `celsius-${box}`
  return (
    <ActForm
      {...{ round, stop }}
      what="temperature"
      place={stop.place.id}
      effect="none"
      says={`${stopName(round, stop)} : température notée`}
      need={{ name: 'celsius', says: neededSentences.celsius }}
    >
      <div class="panel stack pad" data-pad data-warmest={warmest_tenths[box]}>
        <input type="hidden" name="cold" value={box} />
        <div class={errors['celsius'] ? 'field bad' : 'field'}>
          <label for={id}>Température de la caisse, {typo(coldWords[box])}</label>
          <input
            id={id}
            class="short"
            type="text"
            name="celsius"
            inputmode="decimal"
            size={6}
            maxLength={5}
            pattern="[\-−]?[0-4]?\d([,.]\d)?"
            autocomplete="off"
          />
        </div>
        {box === 'frozen' && <Check name="below" label="Sous zéro" checked />}
        <div class="digits" data-only-script hidden>
          {keys.map((digit) => (
            <button class="button quiet" type="button" data-digit={digit}>
              {digit}
            </button>
          ))}
          <button class="button quiet" type="button" data-digit="" aria-label="Effacer">
            ←
          </button>
        </div>
        <div data-island="warm" hidden>
          <TooWarm box={box} />
        </div>
        <Button>Noter</Button>
      </div>
    </ActForm>
  )
}
