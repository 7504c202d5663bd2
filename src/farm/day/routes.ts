import { idIn, newSite, notFound, type Ask, type Typed } from '#platform/web'
import type { Errors } from '#platform/ui'
import { asId } from '#platform/id'
import { noteAct } from './act-routes.ts'
import { bedPage, planPage } from '../beds/door.ts'
import { cropsOfBed } from '../bed-store.ts'
import { ownActs, minePage } from '../mine/door.ts'
import { recently, FARM } from '../farm.ts'
import { type Fielding, openField, readField } from '../field-frame.tsx'
import { harvestListPage, weighPage, lotScreen } from '../lots/door.ts'
import { lotNumbered, usualHarvests } from '../lot-store.ts'
import { bundleOf, comingFields } from './bundle-day.ts'
import { growingIn } from '../read-day.ts'
import { requireInside, type Inside } from '../access.ts'
import { offlinePage } from './no-network-pages.tsx'
import { phonePage } from './phone-page.tsx'
import { todayPage } from './today-page.tsx'
import type { CropId } from '../ids.ts'

/** The field: the work of the day, the harvest. */
export const fieldSite = newSite()
  .get(FARM, async (c) => todayPage(await openField(c)))
  .get(`${FARM}/recolte`, async (c) => harvestListPage(await openField(c)))
  .get(`${FARM}/recolte/:id`, async (c) => {
    const pad = await padsOf(await openField(c))
    const answer = pad(idIn(c))
    if (!answer) throw notFound()
    return answer
  })
  .get(`${FARM}/plan`, async (c) => planPage(await openField(c)))
  .get(`${FARM}/planches/:id{[0-9a-f-]{36}}`, async (c) => {
    const fielding = await openField(c)
    const bed = fielding.day.beds.find(({ id }) => id === idIn(c))
    if (!bed) throw notFound()
    return bedPage(fielding, { bed, crops: await cropsOfBed(c.var.db, bed.id) })
  })
  .get(`${FARM}/moi`, async (c) => {
    const fielding = await openField(c)
    return minePage(fielding, await ownActs(c.var.db, fielding.inside.mine, recently(c.var.now)))
  })
  .get(`${FARM}/envois`, async (c) => {
    const fielding = await openField(c)
    return phonePage(
      fielding,
      (await comingFields(fielding)).map(({ day }) => day),
    )
  })
  .get(`${FARM}/hors-ligne`, async (c) => (await requireInside(c), offlinePage(c)))
  .get(`${FARM}/telephone.json`, async (c) => bundleOf(await openField(c), padsOf))
  .post(`${FARM}/gestes`, noteAct(again))

/** The pads of the crops that grow, each with what it usually gives. */
async function padsOf(fielding: Fielding) {
  const { c, inside, day } = fielding
  const usual = await usualHarvests(c.var.db, inside.farm.id, day.day)
  return (cropId: CropId, refused: { typed?: Typed; errors?: Errors } = {}): Response | undefined => {
    const found = growingIn(day).find(({ crop }) => crop.id === cropId)
    return found && weighPage(fielding, { ...found, usual: usual.get(cropId), ...refused })
  }
}

/** Where the button was, with why it was refused. */
async function again(c: Ask, inside: Inside, refused: { typed: Typed; errors: Errors }): Promise<Response> {
  const fielding = await readField(c, inside)
  const { typed, errors } = refused
  const crop = typed['crop']
  const pad = typeof crop === 'string' ? (await padsOf(fielding))(asId(crop), refused) : undefined
  if (pad) return pad
  const number = typeof typed['number'] === 'string' ? typed['number'] : ''
  const lot = number ? await lotNumbered(c.var.db, number) : undefined
  if (lot?.farmId === inside.farm.id) return lotScreen(fielding, lot, refused)
  return todayPage(fielding, errors)
}
