import { capital } from '#platform/i18n'
import { languageOf, speak, writerIn, type Ask } from '#platform/web'
import type { Wanted } from '../again/door.ts'
import { hubOfMarket, viewBasket } from '../basket/door.ts'
import { accountSentences } from '../words/door.ts'
import { clockIn } from './letters.ts'
import { weekdayRefusal } from './refusals.ts'
import type { Weekly } from './weekly.ts'

/** `why`: what keeps it every week; null when it may be chosen. */
export type Hour = { value: string; label: string; why: string | null }

type Model = Pick<Weekly, 'marketId' | 'mode'> & { wanted: readonly Wanted[] }

/** How an hour of the week is chosen: '6 10:00'. */
export const hourValue = ({ weekday, clock }: Pick<Weekly, 'weekday' | 'clock'>): string =>
  `${weekday} ${clock}`

/** What was chosen. */
export const hourOf = (value: string): Pick<Weekly, 'weekday' | 'clock'> => ({
  weekday: Number(value.slice(0, 1)),
  clock: value.slice(2),
})

/** Each hour of the week that the market offers: '6 10:00'; with the shop that is closed then, when one is. */
export async function hoursOf(c: Ask, { marketId, wanted, mode }: Model): Promise<Hour[]> {
  const { db, now } = c.var
  const lines = wanted.map((one) => ({ ...one, addedAt: now, removedAt: null }))
  const bought = await viewBasket(db, { marketId, lines }, now)
  const asked = { mode, language: languageOf(c) }
  const say = speak(c, accountSentences)
  const write = writerIn(c)
  const at = (clock: string) => clockIn(languageOf(c), clock)
  const slots = (await hubOfMarket(db, marketId))?.slots ?? []
  return slots
    .toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
    .map(({ weekday: day, from, to }) => ({
      value: `${day} ${from}`,
      label: say.hourOf(capital(write.weekday(day)), at(from), at(to)),
      why: weekdayRefusal(bought, { weekday: day, from }, asked, now) ?? null,
    }))
}
