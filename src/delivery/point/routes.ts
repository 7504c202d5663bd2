import { doorsWithin } from '#territory'
import { renderDrawing } from '#platform/ui'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { findBasemap, findCredit } from '../ground/door.ts'
import { PLACES, FAR_POINT, isFar } from '../places/door.ts'
import { hubToMove, placeToMove } from './find-movable.ts'
import { movePage } from '../space.tsx'
import type { Movable } from './movable.ts'
import { pointPage } from './page.tsx'
import { addressOf } from './point-address.ts'
import { readMove, readProposed, type Proposed, type FieldText } from './read-move.ts'
import { SheetDrawing } from './sheet-drawing.tsx'
import { boxOf, widest, type Sheet } from './sheet.ts'

const [PLACE, HUB] = [movePage(`${PLACES}/:id`), movePage('/livraisons/depot')]

/** The point of a place, or of the hub, moved on our own drawing. */
export const pointSite = newSite()
  .get(PLACE, async (c) => show(c, await placeToMove(c, {})))
  .post(PLACE, async (c) => move(c, placeToMove))
  .post(`${PLACE}/garder`, async (c) => keep(c, placeToMove))
  .get(`${PLACE}/plan.svg`, async (c) => draw(c, await placeToMove(c, {})))
  .get(HUB, async (c) => show(c, await hubToMove(c, {})))
  .post(HUB, async (c) => move(c, hubToMove))
  .post(`${HUB}/garder`, async (c) => keep(c, hubToMove))
  .get(`${HUB}/plan.svg`, async (c) => draw(c, await hubToMove(c, {})))

type Find = (c: Ask, typed: Typed) => Promise<Movable>

const asked =
  (c: Ask): FieldText =>
  (name) =>
    c.req.query(name) ?? ''

async function sentTo(c: Ask, find: Find): Promise<{ movable: Movable; said: FieldText }> {
  const { typed } = await readForm(c, field.form({}))
  return { movable: await find(c, typed), said: (name) => [typed[name] ?? ''].flat().join() }
}

async function show(c: Ask, movable: Movable): Promise<Response> {
  const proposed = readProposed(asked(c))
  return isTooFar(movable, proposed)
    ? showAgain(c, movable, { width: proposed.width, errors: { point: FAR_POINT } })
    : showAgain(c, movable, proposed)
}

const isTooFar = ({ hub }: Movable, { point }: Pick<Proposed, 'point'>): boolean =>
  point !== undefined && isFar(point, hub)

type Again = Partial<Proposed> & Pick<Proposed, 'width'> & { errors?: Record<string, string> }

async function showAgain(c: Ask, movable: Movable, { point, ...again }: Again): Promise<Response> {
  const middle = point ?? movable.point
  const [door] = await doorsWithin(c.var.db, boxOf({ middle, width: widest }), 1, 1)
  return pointPage(c, { movable, point: middle, door, credit: await findCredit(c), ...again })
}

async function move(c: Ask, find: Find): Promise<Response> {
  const { movable, said } = await sentTo(c, find)
  const { point: from, width } = readProposed(said)
  const sheet: Sheet = { middle: from ?? movable.point, width }
  const point = readMove(said, sheet)
  if (!point) return showAgain(c, movable, { point: from, width, errors: { point: NOT_TOUCHED } })
  if (isTooFar(movable, { point })) return showAgain(c, movable, { width, errors: { point: FAR_POINT } })
  return goTo(c, `${addressOf(movable, { point, width })}#plan`)
}

const NOT_TOUCHED = 'Touchez le dessin là où c’est juste, ou servez-vous des quatre boutons.'
const NO_POINT = 'Déplacez d’abord le point.'

async function keep(c: Ask, find: Find): Promise<Response> {
  const { movable, said } = await sentTo(c, find)
  const { point, width } = readProposed(said)
  if (!point) return showAgain(c, movable, { width, errors: { point: NO_POINT } })
  if (isTooFar(movable, { point })) return showAgain(c, movable, { width, errors: { point: FAR_POINT } })
  const kept = await movable.keep(point, said('seen'))
  if (!kept.ok)
    return showAgain(c, movable, {
      point,
      width,
      errors: { [kept.changed ? 'seen' : 'point']: kept.sentence },
    })
  sayNext(c, kept.said)
  return goTo(c, movable.page)
}

/** What there is inside of it, a few hundred doors at most. */
const [SQUARES, MOST_DOORS] = [26, 600]

async function draw(c: Ask, movable: Movable): Promise<Response> {
  const proposed = readProposed(asked(c))
  const moved = isTooFar(movable, proposed) ? undefined : proposed.point
  const sheet: Sheet = { middle: moved ?? movable.point, width: proposed.width }
  const doors = await doorsWithin(c.var.db, boxOf(sheet), SQUARES, MOST_DOORS)
  const hub = movable.here === 'depot' ? undefined : movable.hub
  const basemap = await findBasemap(c, boxOf(sheet))
  const drawing = SheetDrawing({ sheet, doors, hub, before: moved && movable.point, basemap })
  return c.body(renderDrawing(drawing), 200, { 'content-type': 'image/svg+xml' })
}
