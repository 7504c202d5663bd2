import type { OfferedSlot } from '#delivery'
import { hoursOn, isAway, type Shop } from '#market'
import { writerOf, type Language } from '#platform/languages'
import { addDays, parisDay, type Day } from '#platform/time'
import { waySentences } from '../words/door.ts'
import type { ShownBasket, ShownLine } from './shown-basket.ts'

type Bought = Pick<ShownBasket, 'shops'>

/** Why nothing of this basket can be had on a day: one sentence for each shop or product that keeps it. None: the day is good. */
export function dayRefusals({ shops }: Bought, day: Day, now: Date, language: Language = 'fr'): string[] {
  const say = waySentences.says[language]
  const early = shops
    .flatMap(({ lines }) => lines)
    .filter((line) => isEarly(line, day, now))
    .map(({ name, offer }) => say.early(name, offer.product.leadDays))
  const shut = shops.flatMap(({ shop }) => {
    const why = whyShut(shop, day)
    return why ? [say[why](shop.name, writerOf(language).day(day))] : []
  })
  return [...early, ...shut]
}

/** What of this basket keeps a day from being good, when the rest of it could be had then; else nothing. */
export function linesInTheWay({ shops }: Bought, day: Day, now: Date): ShownLine[] {
  const lines = shops.flatMap((one) => one.lines)
  const inTheWay = lines.filter((line) => isEarly(line, day, now) || whyShut(line.offer.shop, day))
  return inTheWay.length < lines.length ? inTheWay : []
}

const isEarly = ({ offer }: ShownLine, day: Day, now: Date): boolean =>
  day < addDays(parisDay(now), offer.product.leadDays)

function whyShut(shop: Shop, day: Day): 'shopAway' | 'shopClosed' | undefined {
  if (isAway(shop, day)) return 'shopAway'
  return shop.opening && hoursOn(shop.opening, day).length === 0 ? 'shopClosed' : undefined
}

/** The days that have a slot, in order. */
export const daysOf = (slots: readonly OfferedSlot[]): Day[] => [...new Set(slots.map((one) => one.day))]

/** Those on which everything of this basket can be had, before the bikes are asked. */
const goodDays = (bought: Bought, days: readonly Day[], now: Date): Day[] =>
  days.filter((day) => dayRefusals(bought, day, now).length === 0)

/**
 * The days to look at, in order, until the bikes can on one: the one asked for, then those when everything can be had, the one chosen before
 * first. When there is none, the first day says why.
 */
export function daysToTry(
  bought: Bought,
  days: readonly Day[],
  { asked, chosen }: { asked: Day | undefined; chosen: Day | undefined },
  now: Date,
): Day[] {
  const good = goodDays(bought, days, now)
  const first = asked && days.includes(asked) ? [asked] : good.length === 0 ? days.slice(0, 1) : []
  return [...new Set([...first, ...good.filter((day) => day === chosen), ...good])]
}
