import { typo } from '#platform/i18n'
import { fieldId, Form } from '#platform/ui'
import { movePage } from '../space.tsx'
import { SIDE } from './sheet.ts'
import { type PointView, addressOf, degrees } from './point-address.ts'

export function Touched({ movable, point, width }: PointView) {
  return (
    <Form action={movePage(movable.page)} label="Le dessin">
      <Proposed {...{ movable, point, width }} />
      <div class="ground">
        <input
          type="image"
          name="point"
          id={fieldId('point')}
          src={addressOf(movable, { point, width }, '/plan.svg')}
          alt={typo(`Plan autour de « ${movable.name} » : touchez l’endroit juste`)}
          width={SIDE}
          height={SIDE}
          // a key tells no place: the four buttons are for who has no pointer
          tabIndex={-1}
        />
      </div>
    </Form>
  )
}

export function Proposed({ movable, point, width }: Pick<PointView, 'movable' | 'point' | 'width'>) {
  const said = { hub: movable.hub.id, ...degrees(point), large: String(width.across_m) }
  return (
    <>
      {Object.entries(said).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
