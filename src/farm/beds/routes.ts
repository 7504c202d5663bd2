import { randomUUID } from 'node:crypto'
import { parisDay } from '#platform/time'
import { idIn, newSite, notFound } from '#platform/web'
import { bedsOf, readBed, cropsOf, readCrop } from '../bed-store.ts'
import { cropsPage } from './crops-page.tsx'
import { FARM } from '../farm.ts'
import { requireRunner } from '../access.ts'
import { showCrop, save, finish } from './crop-routes.ts'
import { showBed, shape } from './bed-routes.ts'

const ID = ':id{[0-9a-fA-F-]{36}}'

/** Crops and beds, for whoever plans them. */
export const cropSite = newSite()
  .get(`${FARM}/cultures`, async (c) => {
    const { farm } = await requireRunner(c)
    const { db, now } = c.var
    const [beds, crops] = [await bedsOf(db, farm.id), await cropsOf(db, farm.id)]
    return cropsPage(c, { beds, crops, today: parisDay(now) })
  })
  .get(`${FARM}/cultures/nouvelle`, async (c) => showCrop(c, await requireRunner(c), randomUUID()))
  .get(`${FARM}/cultures/${ID}`, async (c) => {
    const inside = await requireRunner(c)
    if (!(await readCrop(c.var.db, inside.farm.id, idIn(c)))) throw notFound()
    return showCrop(c, inside, idIn(c))
  })
  .post(`${FARM}/cultures/${ID}`, save)
  .post(`${FARM}/cultures/${ID}/fin`, finish)
  .get(`${FARM}/planches/nouvelle`, async (c) => {
    return showBed(c, await requireRunner(c), randomUUID())
  })
  .get(`${FARM}/planches/${ID}/modifier`, async (c) => {
    const inside = await requireRunner(c)
    if (!(await readBed(c.var.db, inside.farm.id, idIn(c)))) throw notFound()
    return showBed(c, inside, idIn(c))
  })
  .post(`${FARM}/planches/${ID}`, shape)
