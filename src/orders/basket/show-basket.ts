import {
  hubOf,
  noSlotIn,
  offerSlots,
  slotsAhead,
  type OfferedSlot,
  type ServingHub,
  type ToldNoSlot,
} from '#delivery'
import { asDay, parisDay, type Day } from '#platform/time'
import { languageOf, speak, type Ask } from '#platform/web'
import type { Language } from '#platform/languages'
import { dayRefusals, daysOf, daysToTry, linesInTheWay } from './days.ts'
import { basketPage } from './page.tsx'
import type { Basket } from './basket.ts'
import { basketSentences, depositRefusal } from '../words/door.ts'
import { feeFor, FIRST_SETTINGS, readSettings } from '../settings/door.ts'
import { marketOf } from './find-market.ts'
import { basketIn } from './open-browser.ts'
import { stopOf, type Hours, type ShownBasket, type ShownHours } from './shown-basket.ts'
import { businessOfBasket } from '../business/door.ts'
import { unnamedIssuers } from '../receipt/door.ts'
import { viewBasket } from './view-basket.ts'
import { wishOfBasket } from './gather-wish.ts'

const NOTHING = { marketId: null, lines: [] }

/** The page of this browser's basket, with what was refused a moment ago. */
export async function showBasket(
  c: Ask,
  { refused, day, saysOfAge = false }: { refused?: string; day?: Day | undefined; saysOfAge?: boolean } = {},
): Promise<Response> {
  const { db, now } = c.var
  speak(c, basketSentences)
  const kept = await basketIn(c)
  const market = await marketOf(c, kept)
  const settings = market ? await readSettings(db, market.id) : FIRST_SETTINGS
  // to fetch it is no longer offered: how it is had is asked again
  const basket = kept?.mode === 'pickup' && settings.pickup === 'no' ? { ...kept, mode: null } : kept
  const shown = await viewBasket(db, basket ?? NOTHING, now)
  const stop = stopOf(shown)
  const hub = market && (await hubOf(db, market.organisationId))
  const chosen = basket?.slotFrom && basket.slotFrom > now ? parisDay(basket.slotFrom) : undefined
  const asked = day ?? asDay(c.req.query('jour') ?? '')
  const hours =
    basket?.mode && hub && !stop ? await hoursFor(c, basket, shown, hub, { asked, chosen }) : undefined
  const business = basket ? await businessOfBasket(db, basket.id) : null
  const shops = shown.shops.map(({ shop: { organisationId, name } }) => ({
    organisationId,
    merchantName: name,
  }))
  const feeCents = feeFor(settings, basket?.mode ?? 'delivery', shown.goodsCents)
  const delivery = market ? { marketId: market.id, cents: feeCents } : null
  const unnamed = business ? await unnamedIssuers(db, shops, delivery) : []
  return basketPage(c, {
    basket,
    shown,
    stop,
    hub,
    settings,
    hours,
    feeCents,
    refused,
    business,
    unnamed,
    saysOfAge,
  })
}

/** When the bikes are full, each day that is tried is searched whole: the next ones are a press away. */
const MOST_SEARCHED = 3

/** The hours of the day asked for, and the first day that has some when that one has none; asked of the bikes one day at a time. */
async function hoursFor(
  c: Ask,
  basket: Basket,
  shown: ShownBasket,
  hub: ServingHub,
  wanted: { asked: Day | undefined; chosen: Day | undefined },
): Promise<Hours> {
  const { now } = c.var
  const slots = slotsAhead(hub, now)
  const days = daysOf(slots)
  const none = new Set(days.filter((day) => dayRefusals(shown, day, now).length > 0))
  const toTry = daysToTry(shown, days, wanted, now)
  let first: Hours | undefined
  let searched = 0
  for (const day of toTry) {
    const refusals = dayRefusals(shown, day, now, languageOf(c))
    const own = slots.filter((one) => one.day === day)
    const found =
      refusals.length > 0 ? NO_HOURS : await offersOn(c, basket, shown, hub, own, first === undefined)
    const without = linesInTheWay(shown, day, now).map((one) => one.name)
    const { offers } = found
    const hours = { days, day, refusals, offers, without, none, possible: undefined, nowhere: false }
    if (offers.some((one) => one.fits))
      return first && day !== wanted.asked && wanted.asked === first.day ? { ...first, possible: day } : hours
    none.add(day)
    first ??= hours
    searched += found.isSearched ? 1 : 0
    if (searched === MOST_SEARCHED) return first
  }
  if (first) return { ...first, nowhere: true }
  return {
    days,
    day: undefined,
    refusals: [],
    offers: [],
    without: [],
    none,
    possible: undefined,
    nowhere: false,
  }
}

/** `isSearched`: the bikes looked for a place in the rounds of that day, which takes them a while. */
type DayOffers = { offers: ShownHours[]; isSearched: boolean }

const NO_HOURS: DayOffers = { offers: [], isSearched: false }

/** The hours of a day: those when the shops are in time at the hub for who fetches, those that the bikes can keep when it is brought. */
async function offersOn(
  c: Ask,
  { orderId, mode, door }: Basket,
  shown: ShownBasket,
  hub: ServingHub,
  slots: readonly OfferedSlot[],
  isWanted: boolean,
): Promise<DayOffers> {
  const { db, now } = c.var
  const [first] = slots
  if (mode === 'pickup')
    return {
      offers: slots.map((slot) => fetchedIn(slot, shown, now, languageOf(c))),
      isSearched: false,
    }
  if (!door || !first) return NO_HOURS
  const asked = { id: orderId, hubId: hub.id, door, day: first.day, feeCents: 0 }
  const wish = await wishOfBasket(db, shown, asked, now)
  const offered = await offerSlots(db, wish, now, { days: [first.day], isWanted })
  if (!offered.ok) return NO_HOURS
  return {
    offers: offered.offers.map((one) => (one.fits ? one : { ...one, why: noSlotIn(languageOf(c), one) })),
    isSearched: offered.offers.some((one) => !one.fits && !isClosed(one.why)),
  }
}

/** A whole day is closed before its rounds are searched: no bike, a shop that is not on the map, more than any bike carries. */
const isClosed = (why: ToldNoSlot['why']): boolean =>
  why.limit === 'no bike' ||
  why.limit === 'locked' ||
  why.limit === 'place' ||
  ('bike' in why && why.bike === null)

function fetchedIn(slot: OfferedSlot, { shops }: ShownBasket, now: Date, language: Language): ShownHours {
  const why = depositRefusal(shops, slot, now, language)
  return why === undefined ? { slot, fits: true } : { slot, fits: false, why }
}
