import { typo } from '#platform/i18n'
import { Button, ErrorSummary, fieldId, Form, Heading, LinkButton, Seen } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { KnownDoor } from '#territory'
import { dispatchPlaces, movePage } from '../space.tsx'
import type { Point } from '../order.ts'
import { PlannedDays } from '../places/door.ts'
import type { Movable } from './movable.ts'
import { SIDE, widths, type Width } from './sheet.ts'
import { lengthWords, metresBetween, whereWords } from './where-words.ts'

type Shown = {
  movable: Movable
  /** The middle of the drawing: where it is now, or where somebody would move it. */
  point: Point
  width: Width
  /** The nearest door that is known. */
  door: KnownDoor | undefined
  /** Whose map is under the drawing; '' where there is none. */
  credit: string
  errors?: Record<string, string>
}

/** The page of a point, or another of its addresses, with this point proposed. */
export const addressOf = (
  { page: from, point: known }: Pick<Movable, 'page' | 'point'>,
  { point, width }: Pick<Shown, 'point' | 'width'>,
  file = '',
): string => {
  const large = String(width.across_m)
  const moved = movedBy(known, point) > 0 ? degrees(point) : {}
  return `${movePage(from)}${file}?${new URLSearchParams({ ...moved, large })}`
}

/** Whole metres. */
const movedBy = (from: Point, to: Point): number => Math.round(metresBetween(from, to))

const degrees = ({ latitude, longitude }: Point) => ({ lat: String(latitude), lon: String(longitude) })

/** A point to move: by touching the drawing, or by four buttons. Nothing is written before it is kept. */
export function pointPage(c: Ask, { errors = {}, ...shown }: Shown): Response {
  const { movable, point, door } = shown
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const moved_m = movedBy(movable.point, point)
  return page(
    c,
    {
      title: 'Déplacer le point',
      room: 'point',
      density: 'bureau',
      space: 'Livraisons',
      places: dispatchPlaces(movable.here),
      refused,
    },
    <div class="stack">
      <Heading over={movable.name} title="Déplacer le point" />
      <ErrorSummary errors={beside} />
      <div class="moving" id="plan">
        <div class="stack tight">
          <p>Touchez le dessin là où c’est juste.</p>
          <Touched {...shown} />
          {shown.credit && <p class="muted">{typo(`Fond de carte : ${shown.credit}`)}</p>}
          <Widths {...shown} />
        </div>
        <div class="stack">
          <p>
            <b>{whereWords(point, door, movable.hub)}</b>
          </p>
          {moved_m > 0 ? (
            <KeepIt {...shown} changed={changed} moved_m={moved_m} />
          ) : (
            <p>
              <a href={movable.page}>Revenir sans rien changer</a>
            </p>
          )}
          <Steps {...shown} />
          <PlannedDays days={movable.plannedDays} />
        </div>
      </div>
    </div>,
    refused ? 422 : 200,
  )
}

function Touched({ movable, point, width }: Shown) {
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

function Proposed({ movable, point, width }: Pick<Shown, 'movable' | 'point' | 'width'>) {
  const said = { depot: movable.hub.id, ...degrees(point), large: String(width.across_m) }
  return (
    <>
      {Object.entries(said).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function Widths({ movable, point, width }: Shown) {
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

type KeepProps = Shown & { changed: string | undefined; moved_m: number }

function KeepIt({ movable, point, width, changed, moved_m }: KeepProps) {
  return (
    <Form action={`${movePage(movable.page)}/garder`} label="Garder ce point">
      <p>{typo(`Il a bougé de ${lengthWords(moved_m)}. Rien n’est encore enregistré.`)}</p>
      <Seen version={movable.version} changed={changed} at={movable.page} />
      <Proposed {...{ movable, point, width }} />
      <div class="row">
        <Button>Garder ce point</Button>
        <LinkButton kind="quiet" href={movable.page}>
          Revenir sans rien changer
        </LinkButton>
      </div>
    </Form>
  )
}

const sides = [
  ['nord', 'au nord'],
  ['ouest', 'à l’ouest'],
  ['est', 'à l’est'],
  ['sud', 'au sud'],
] as const

function Steps({ movable, point, width }: Shown) {
  return (
    <Form action={movePage(movable.page)} label="Pas à pas">
      <Proposed {...{ movable, point, width }} />
      <fieldset class="compass">
        <legend>Pas à pas</legend>
        {sides.map(([side, words]) => (
          <Button kind="quiet" name="vers" value={side}>
            {typo(`${width.step_m} m ${words}`)}
          </Button>
        ))}
      </fieldset>
    </Form>
  )
}
