import { padKeys } from '#platform/languages'
import { asset, AsWritten, Button, Check, Choices, type Errors, Field } from '#platform/ui'
import { speak, type Typed } from '#platform/web'
import { lotSentences } from './sentences.ts'
import type { Bed } from '../bed.ts'
import { choreId } from '../chore.ts'
import { cropName, type Crop } from '../crop.ts'
import { ActForm } from '../act-form.tsx'
import { FARM } from '../farm.ts'
import { CropName, fieldPage, type Fielding } from '../field-frame.tsx'
import { Quantity } from './quantity.tsx'
import { farAbove, writeQuantity } from '../lot.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

/** `usual`: what the crop usually gives at once, in the unit of its vegetable. */
type Pad = { crop: Crop; bed: Bed; usual: number | undefined; typed?: Typed; errors?: Errors }

/** Bed, weight, done: one gesture, with gloves on. Where it goes is the stall, unless one opens the rest. */
export function weighPage(fielding: Fielding, pad: Pad): Response {
  const { crop, bed, usual, typed = {}, errors = {} } = pad
  const { c, day, inside, say: farm, write } = fielding
  const say = speak(c, lotSentences)
  const name = cropName(crop, farm)
  const { unit, drawing } = vegetableOf(crop.vegetable)
  const value = (name: string, known = '') => (typeof typed[name] === 'string' ? typed[name] : known)
  const above = farAbove(usual)
  const most =
    usual === undefined || above === undefined
      ? undefined
      : { above: unit === 'g' ? above / 1000 : above, says: say.far(writeQuantity(usual, unit, farm)) }
  const asked = choreId(inside.farm.id, 'harvest', crop.id, day.day)
  return fieldPage(
    fielding,
    {
      title: farm.about(farm.chores.harvest, name),
      here: 'harvest',
      room: 'weighing',
      errors,
      // what was done before must not push the button under the dock
      undo: 'after',
      scripts: ['sure'],
    },
    <div class="narrow stack weighing">
      <div class="weighed">
        <img src={asset(`img/${drawing}.svg`)} alt="" width={160} height={120} />
        <div class="row">
          <h1>
            <CropName crop={crop} say={farm} />
          </h1>
          <p class="muted">
            <AsWritten>{bed.name}</AsWritten>
          </p>
        </div>
      </div>
      <ActForm
        what="harvest"
        act={day.freshAct}
        stop={asked}
        effect="done"
        says={name}
        need={{ name: 'quantity', says: unit === 'g' ? say.needed.kilos : say.needed.pieces }}
        most={most}
        next={`${FARM}/recolte`}
        arrived={`${FARM}/lots`}
      >
        <input type="hidden" name="crop" value={crop.id} />
        <div class="stack pad" data-pad data-unit={say.units[unit]}>
          <Quantity say={say} unit={unit} value={value('quantity')} error={errors['quantity']} />
          {most && (
            <div data-sure hidden={errors['quantity'] !== most.says}>
              <Check name="sure" value="oui" label={say.sure} checked={false} />
            </div>
          )}
          <div class="digits held" data-only-script hidden>
            {padKeys(write).map((digit) => (
              <button
                class="button quiet"
                type="button"
                data-digit={digit}
                disabled={/[,.]/.test(digit) && unit !== 'g'}
              >
                {digit}
              </button>
            ))}
            <button class="button quiet" type="button" data-digit="" aria-label={say.erase}>
              ←
            </button>
          </div>
        </div>
        <Button kind="go" icon="check" wide>
          {say.weighed}
        </Button>
        <details open={errors['to_whom'] !== undefined || value('to', 'stall') !== 'stall'}>
          <summary>{say.notForStall}</summary>
          <div class="stack">
            <Choices
              name="to"
              legend={say.whereTo}
              value={value('to', 'stall')}
              options={[
                { value: 'stall', label: farm.moves.stall },
                { value: 'kept', label: say.kept },
                { value: 'gift', label: farm.moves.gift },
                { value: 'compost', label: farm.moves.compost },
              ]}
            />
            <Field
              name="to_whom"
              label={say.givenTo}
              hint={say.givenToHint}
              value={value('to_whom')}
              error={errors['to_whom']}
              maxlength={80}
              autocomplete="off"
            />
          </div>
        </details>
      </ActForm>
    </div>,
  )
}
