import { Alert, Button, Check, Tag, type Errors } from '#platform/ui'
import { typo, writeNumber } from '#platform/i18n'
import { coldWords, warmest_tenths, type ColdBox } from '../cold.ts'
import { ActForm } from './form-parts.tsx'
import type { Riding } from './frame.tsx'
import type { PickupStop } from './round.ts'
import { neededSentences } from '../gestures/door.ts'
import { stopName } from './stop-words.ts'

type Props = { riding: Riding; stop: PickupStop; cold: ColdBox[]; errors: Errors }

/** Once cold goods are in their box, its temperature, on a pad of large figures. Too warm, it says what to do. */
export function Boxes({ riding, stop, cold, errors }: Props) {
  if (cold.length === 0) return null
  return (
    <div class="stack" data-when="done" hidden={stop.state !== 'done'}>
      {cold.map((box) => {
        const tenths = stop.boxes[box]
        const warm = tenths !== undefined && tenths > warmest_tenths[box]
        return (
          <>
            {tenths !== undefined && (
              <p>
                <Tag kind={warm ? 'late' : 'ok'} icon="snow">
                  {typo(`Caisse à ${writeNumber(tenths / 10)} °C`)}
                </Tag>
              </p>
            )}
            {warm && <TooWarm box={box} />}
            {(tenths === undefined || warm) && <Measure {...{ riding, stop, box, errors }} />}
          </>
        )
      })}
    </div>
  )
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ',', '0']

function Measure({ riding: { round }, stop, box, errors }: Omit<Props, 'cold'> & { box: ColdBox }) {
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

/** What to do when a box is too warm: the goods do not leave in it. */
function TooWarm({ box }: { box: ColdBox }) {
  const asked = box === 'frozen' ? '-18 °C ou moins' : coldWords[box]
  return (
    <Alert kind="late" title="C’est trop chaud" role="alert">
      {typo(
        `Il faut ${asked}. Changez les plaques de froid, ou laissez ces produits ici. Appelez votre encadrant.`,
      )}
    </Alert>
  )
}
