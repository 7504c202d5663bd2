import { costOf } from '#market'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { post } from '#platform/mail'
import { addDays, parisClock, parisDay, parisInstant, weekday, type Day } from '#platform/time'
import { findAgain } from '../again/door.ts'
import { hasTooManyShops, hubOfMarket, viewBasket } from '../basket/door.ts'
import { languageOfBuyer } from '../order.ts'
import { basketSentences } from '../words/door.ts'
import { weekLetter } from './letters.ts'
import { linesOfWeek } from './read-week.ts'
import { slotRefusals } from './refusals.ts'
import { deleteSilent, weeklyToTell } from './store.ts'
import { insertTurn } from './turn-store.ts'
import {
  daysToPrepare,
  FIRST_LETTER,
  LAST_LETTER,
  PREPARED_DAYS_BEFORE,
  SILENT_WEEKS,
  slotOn,
  type Weekly,
} from './weekly.ts'

/**
 * Three days before, tells each customer what their basket of the week would be; nothing is held, nothing is ordered. In the day only; twice is
 * once. For a job. @returns how many were told.
 */
export async function prepareWeekly({ db, site }: Pick<Ground, 'db' | 'site'>, now: Date): Promise<number> {
  const clock = parisClock(now)
  if (clock < FIRST_LETTER || clock >= LAST_LETTER) return 0
  let told = 0
  for (const day of daysToPrepare(now)) {
    // whoever began it within these days has just bought for this one
    const begunBefore = parisInstant(addDays(day, -PREPARED_DAYS_BEFORE), '00:00')
    for (const weekly of await weeklyToTell(db, day, weekday(day), begunBefore)) {
      const letter = weekLetter(weekly, await weekOf(db, weekly, day, now), site.url)
      await db.transaction(async (tx) => {
        if (!(await insertTurn(tx, weekly.id, day, now))) return
        if (letter) await post(tx, letter, now)
        told += 1
      })
    }
  }
  return told
}

async function weekOf(db: Db, weekly: Weekly, day: Day, now: Date) {
  const { got, missing } = await findAgain(db, { marketId: weekly.marketId, wanted: weekly.lines }, now)
  const shown = await viewBasket(
    db,
    { marketId: weekly.marketId, lines: linesOfWeek({ got, missing }, now) },
    now,
  )
  const goodsCents = got.reduce((sum, { offer, quantity }) => sum + costOf(offer.product, quantity), 0)
  const hub = await hubOfMarket(db, weekly.marketId)
  const slot = slotOn(hub, weekly, day, now)
  const asked = { mode: weekly.mode, language: languageOfBuyer(weekly.buyer) }
  const tooMany = hasTooManyShops(shown.shops)
    ? [basketSentences.says[asked.language].stop['too many shops']]
    : []
  const refusals = slot ? [...tooMany, ...slotRefusals(shown, slot, asked, now)] : []
  return {
    day,
    count: got.length,
    goodsCents,
    missing: missing.length,
    offered: slot !== undefined,
    refusals,
  }
}

/** Those that nobody confirmed for eight weeks stop by themselves, with who and where. @param dryRun gives the same count and changes nothing. */
export const forgetWeekly = (
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> =>
  db.transaction((tx) => deleteSilent(tx, addDays(parisDay(now), -7 * SILENT_WEEKS)), {
    dryRun,
  })
