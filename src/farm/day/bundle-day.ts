import { answerBundle } from '#platform/bundle'
import { addDays } from '#platform/time'
import { bedPage, planPage } from '../beds/door.ts'
import { cropsOf } from '../crop-store.ts'
import { FARM, recently } from '../farm.ts'
import type { Fielding } from '../field-frame.tsx'
import { harvestListPage, lotList, lotScreen } from '../lots/door.ts'
import { lotsSince } from '../lot-store.ts'
import { minePage, ownActs } from '../mine/door.ts'
import { offlinePage, outboxPage } from './no-network-pages.tsx'
import { growingIn } from '../read-day.ts'
import { todayPage } from './today-page.tsx'
import type { CropId } from '../ids.ts'

/** The lots of these last days may still be given or lost without network. */
const LOT_DAYS = 4

/** All the screens of a day in one answer, for a telephone that will have no network. */
export async function bundleOf(
  fielding: Fielding,
  weigh: (cropId: CropId) => Response | undefined,
): Promise<Response> {
  const { c, now, day, inside } = fielding
  const { db } = c.var
  const pages: Record<string, string> = {}
  const keep = async (path: string, answer: Response | undefined) => {
    if (answer) pages[`${FARM}${path}`] = await answer.text()
  }
  await keep('', todayPage(fielding))
  await keep('/recolte', harvestListPage(fielding))
  for (const { crop } of growingIn(day)) await keep(`/recolte/${crop.id}`, weigh(crop.id))
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
  await keep('/envois', outboxPage(fielding))
  await keep('/hors-ligne', offlinePage(c))
  return answerBundle(c, { owner: inside.actor.personId, home: FARM, days: [{ day: day.day, pages }] })
}
