import { createHash } from 'node:crypto'
import { addDays, parisInstant } from '#platform/time'
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

/**
 * All the screens of a day in one answer, for a telephone that will have no network: whole or not at all. `known` is the print of what it
 * keeps already, `owner` whose telephone it is for, `at` our hour. `lasts_s`: when the day is over the telephone drops everything.
 */
export async function bundleOf(
  fielding: Fielding,
  weigh: (cropId: CropId) => Response | undefined,
  known: string | undefined,
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
  const print = createHash('sha256')
    .update(steady(JSON.stringify(pages)))
    .digest('hex')
  const lasts_s = Math.floor((parisInstant(addDays(day.day, 1), '00:00').getTime() - now.getTime()) / 1000)
  c.header('cache-control', 'no-store')
  const mine = { owner: inside.actor.personId, at: now.getTime() }
  return c.json({ ...mine, print, lasts_s, ended: [], pages: print === known ? null : pages })
}

/** What changes at each reading without anything having changed. */
const steady = (html: string): string =>
  html.replaceAll(/name=\\"act\\" value=\\"[^\\]*\\"|data-served=\\"[^\\]*\\"/g, '')
