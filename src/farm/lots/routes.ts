import { actorOf, readPerson, fullName } from '#people'
import { asDay } from '#platform/time'
import { newSite, notFound, type Ask, type Typed } from '#platform/web'
import type { Errors } from '#platform/ui'
import { readCrop } from '../bed-store.ts'
import { readFarm } from '../farm-store.ts'
import { FARM } from '../farm.ts'
import { type Fielding, openField } from '../field-frame.tsx'
import { renderLabel } from './render-label.ts'
import { lotNumbered, lotsOf } from '../lot-store.ts'
import { movesOf } from '../move-store.ts'
import { lotPage } from './page.tsx'
import { publicLotPage } from './public-lot-page.tsx'
import type { Lot } from '../lot.ts'
import { lotsPage } from './list-page.tsx'
import { insideOf, type Inside } from '../access.ts'

const PER_PAGE = 30

/** Lots: their list for the farm, their page for whoever reads a label, their label. */
export const lotSite = newSite()
  .get(`${FARM}/lots`, async (c) => lotList(await openField(c)))
  .get(`${FARM}/lots/:number{[A-Z]+-[0-9-]+\\.pdf}`, label)
  .get(`${FARM}/lots/:number`, async (c) => {
    const lot = await lotNumbered(c.var.db, c.req.param('number') ?? '')
    if (!lot) throw notFound()
    const inside = await insideHere(c, lot)
    return inside ? lotScreen(await openField(c), lot) : openLot(c, lot)
  })

/** The list, from the last lot or from the one after another. */
export async function lotList(fielding: Fielding): Promise<Response> {
  const { c, inside } = fielding
  const [on, number = ''] = (c.req.query('apres') ?? '').split('~')
  const day = asDay(on ?? '')
  const found = await lotsOf(c.var.db, inside.farm.id, day ? { on: day, number } : null, PER_PAGE + 1)
  const lots = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? lots.at(-1) : undefined
  const moves = await movesOf(
    c.var.db,
    lots.map((one) => one.id),
  )
  return lotsPage(fielding, {
    lots,
    moves,
    next: last && `${FARM}/lots?apres=${last.harvestedOn}~${last.number}`,
  })
}

/** A lot as those of the farm see it. */
export async function lotScreen(
  fielding: Fielding,
  lot: Lot,
  refused: { typed?: Typed; errors?: Errors } = {},
): Promise<Response> {
  const { c, inside } = fielding
  const { db } = c.var
  const crop = await readCrop(db, lot.farmId, lot.cropId)
  if (!crop) throw new Error(`lot ${lot.number} has no crop`)
  const by = inside.seat === 'runs' && lot.byPerson ? await readPerson(db, lot.byPerson) : undefined
  const moves = await movesOf(db, [lot.id])
  return lotPage(fielding, {
    lot,
    moves,
    crop,
    byName: by && fullName(by),
    ...refused,
  })
}

async function insideHere(c: Ask, lot: Lot): Promise<Inside | undefined> {
  const actor = actorOf(c)
  const inside = actor && (await insideOf(c.var.db, actor, c.var.now))
  return inside?.farm.id === lot.farmId ? inside : undefined
}

async function openLot(c: Ask, lot: Lot): Promise<Response> {
  const farm = await readFarm(c.var.db, lot.farmId)
  const crop = await readCrop(c.var.db, lot.farmId, lot.cropId)
  if (!farm || !crop) throw new Error(`lot ${lot.number} has no farm or no crop`)
  return publicLotPage(c, { farm, lot, crop })
}

async function label(c: Ask): Promise<Response> {
  const { inside } = await openField(c)
  const lot = await lotNumbered(c.var.db, (c.req.param('number') ?? '').replace(/\.pdf$/, ''))
  if (lot?.farmId !== inside.farm.id) throw notFound()
  const bytes = await renderLabel(inside.farm, lot, c.var.ground.site.url, c.var.now)
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${lot.number}.pdf"`,
    'cache-control': 'no-store',
  })
}
