import { answerBundle, comingDays, type KeptDay } from '#platform/bundle'
import { addDays, parisInstant, type Day } from '#platform/time'
import { bedPage, planPage } from '../beds/door.ts'
import { cropsOf } from '../bed-store.ts'
import { FARM, recently } from '../farm.ts'
import type { Fielding } from '../field-frame.tsx'
import { harvestListPage, lotList, lotScreen } from '../lots/door.ts'
import { lotsSince } from '../lot-store.ts'
import { minePage, ownActs } from '../mine/door.ts'
import { growingIn, readDay } from '../read-day.ts'
import { offlinePage } from './no-network-pages.tsx'
import { phonePage } from './phone-page.tsx'
import { todayPage } from './today-page.tsx'
import type { CropId } from '../ids.ts'

/** The lots of these last days may still be given or lost without network. */
const LOT_DAYS = 4

/** What all these pages repeat: it comes once. */
const shared = [
  /(<template data-island="badge")(.*?<\/template>)/gs,
  /(<footer class="foot")(.*?<\/footer>)/gs,
]

/** Gives the pad of a crop, on a day. */
type Pads = (fielding: Fielding) => Promise<(cropId: CropId) => Response | undefined>

/**
 * The screens of the coming days in one answer, for a telephone that will have no network: the work of each day, and what stands on all of
 * them as it is today. What was done last is shown by the telephone, which knows it before us.
 */
export async function bundleOf(asked: Fielding, pads: Pads): Promise<Response> {
  const { c, inside } = asked
  const days = await comingFields(asked)
  let pages = await standingPages(days[0] ?? asked, days)
  const kept: KeptDay[] = []
  for (const fielding of days) {
    pages = { ...pages, ...(await dayPages(fielding)), ...(await padPages(fielding, pages, pads)) }
    kept.push({ day: fielding.day.day, pages })
  }
  return answerBundle(c, { owner: inside.actor.personId, home: FARM, days: kept, shared })
}

/** Each of the coming days, as it is known now. */
export async function comingFields(fielding: Fielding): Promise<Fielding[]> {
  const { c, inside, day: today, say } = fielding
  const fields: Fielding[] = []
  for (const day of comingDays(today.day)) {
    const read = day === today.day ? today : await readDay(c.var.db, inside, noonOf(day), say)
    fields.push({ ...fielding, day: { ...read, last: undefined } })
  }
  return fields
}

const noonOf = (day: Day): Date => parisInstant(day, '12:00')

type Pages = Record<string, string>

async function standingPages(fielding: Fielding, days: readonly Fielding[]): Promise<Pages> {
  const { c, now, day, inside } = fielding
  const { db } = c.var
  const pages: Pages = {}
  const keep = async (path: string, answer: Response) => {
    pages[`${FARM}${path}`] = await answer.text()
  }
  await keep('/plan', planPage(fielding))
  const grown = await cropsOf(db, inside.farm.id)
  for (const bed of day.beds)
    await keep(
      `/planches/${bed.id}`,
      bedPage(fielding, { bed, crops: grown.filter((one) => one.bedId === bed.id) }),
    )
  await keep('/lots', await lotList(fielding))
  for (const lot of await lotsSince(db, inside.farm.id, addDays(day.day, -LOT_DAYS)))
    await keep(`/lots/${lot.number}`, await lotScreen(fielding, lot))
  await keep('/moi', minePage(fielding, await ownActs(db, inside.mine, recently(now))))
  await keep(
    '/envois',
    phonePage(
      fielding,
      days.map((one) => one.day),
    ),
  )
  await keep('/hors-ligne', offlinePage(c))
  return pages
}

/** What is not the same from one day to the next. */
const dayPages = async (fielding: Fielding): Promise<Pages> => ({
  [FARM]: await todayPage(fielding).text(),
  [`${FARM}/recolte`]: await harvestListPage(fielding).text(),
})

/** The pad of a crop says which work it does, on the days when it is asked for; on the others that of the day before serves. */
async function padPages(fielding: Fielding, before: Pages, pads: Pads): Promise<Pages> {
  const pages: Pages = {}
  const pad = await pads(fielding)
  for (const { crop } of growingIn(fielding.day)) {
    const at = `${FARM}/recolte/${crop.id}`
    const isAsked = fielding.day.chores.some(
      ({ kind, about }) => kind === 'harvest' && about.of === 'crop' && about.cropId === crop.id,
    )
    const answer = at in before && !isAsked ? undefined : pad(crop.id)
    if (answer) pages[at] = await answer.text()
  }
  return pages
}
