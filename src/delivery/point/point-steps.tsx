import { typo } from '#platform/i18n'
import { Button, Form, LinkButton } from '#platform/ui'
import { movePage } from '../space.tsx'
import { widths } from './sheet.ts'
import { type PointView, addressOf } from './point-address.ts'
import { Proposed } from './touched.tsx'

export function Widths({ movable, point, width }: PointView) {
  const at = widths.indexOf(width)
  const to = (index: number) => widths[index] && `${addressOf(movable, { point, width: widths[index] })}#plan`
  const [nearer, wider] = [to(at - 1), to(at + 1)]
  return (
    <p class="row">
      {nearer && (
        <LinkButton kind="quiet" icon="plus" href={nearer}>
          Plus près
        </LinkButton>
      )}
      {wider && (
        <LinkButton kind="quiet" icon="minus" href={wider}>
          Plus large
        </LinkButton>
      )}
    </p>
  )
}

const sides = [
  ['nord', 'au nord'],
  ['ouest', 'à l’ouest'],
  ['est', 'à l’est'],
  ['sud', 'au sud'],
] as const

export function Steps({ movable, point, width }: PointView) {
  return (
    <Form action={movePage(movable.page)} label="Pas à pas">
      <Proposed {...{ movable, point, width }} />
      <fieldset class="compass">
        <legend>Pas à pas</legend>
        {sides.map(([side, words]) => (
          <Button kind="quiet" name="toward" value={side}>
            {typo(`${width.step_m} m ${words}`)}
          </Button>
        ))}
      </fieldset>
    </Form>
  )
}
