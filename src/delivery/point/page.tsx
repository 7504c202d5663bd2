import { typo } from '#platform/i18n'
import { ErrorSummary, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { dispatchPlaces } from '../space.tsx'
import { PlannedDays } from '../places/door.ts'
import { whereWords } from './where-words.ts'
import { type PointView, movedBy } from './point-address.ts'
import { Touched } from './touched.tsx'
import { KeepIt } from './keep-point.tsx'
import { Widths, Steps } from './point-steps.tsx'

/** A point to move: by touching the drawing, or by four buttons. Nothing is written before it is kept. */
export function pointPage(c: Ask, { errors = {}, ...shown }: PointView): Response {
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
