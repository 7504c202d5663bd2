import { hubOf, noSlotIn, offerSlots, slotsAhead, type OfferedSlot, type ServingHub } from '#delivery'
import { asDay, parisDay, type Day } from '#platform/time'
import { languageOf, speak, type Ask } from '#platform/web'
import type { Language } from '#platform/languages'
import { dayRefusals, daysOf, daysToTry, goodDays, linesInTheWay } from './days.ts'
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
  { refused, day }: { refused?: string; day?: Day | undefined } = {},
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
  })
}

/** The hours of the day asked for; else of the first day that has some, asked of the bikes one day at a time. */
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
  let first: Hours | undefined
  for (const day of daysToTry(shown, days, wanted, now)) {
    const refusals = dayRefusals(shown, day, now, languageOf(c))
    const own = slots.filter((one) => one.day === day)
    const isWanted = first === undefined
    const offers = refusals.length > 0 ? [] : await offersOn(c, basket, shown, hub, own, isWanted)
    const without = linesInTheWay(shown, day, now).map((one) => one.name)
    const elsewhere = day === wanted.asked && goodDays(shown, days, now).some((one) => one !== day)
    const found = { days, day, refusals, offers, without, elsewhere }
    if (offers.some((one) => one.fits)) return found
    first ??= found
  }
  return first ?? { days, day: undefined, refusals: [], offers: [], without: [], elsewhere: false }
}

/** The hours of a day: those when the shops are in time at the hub for who fetches, those that the bikes can keep when it is brought. */
async function offersOn(
  c: Ask,
  { orderId, mode, door }: Basket,
  shown: ShownBasket,
  hub: ServingHub,
  slots: readonly OfferedSlot[],
  isWanted: boolean,
): Promise<ShownHours[]> {
  const { db, now } = c.var
  const [first] = slots
  if (mode === 'pickup') return slots.map((slot) => fetchedIn(slot, shown, now, languageOf(c)))
  if (!door || !first) return []
  const asked = { id: orderId, hubId: hub.id, door, day: first.day, feeCents: 0 }
  const wish = await wishOfBasket(db, shown, asked, now)
  const offered = await offerSlots(db, wish, now, { days: [first.day], isWanted })
  if (!offered.ok) return []
  return offered.offers.map((one) => (one.fits ? one : { ...one, why: noSlotIn(languageOf(c), one) }))
}

function fetchedIn(slot: OfferedSlot, { shops }: ShownBasket, now: Date, language: Language): ShownHours {
  const why = depositRefusal(shops, slot, now, language)
  return why === undefined ? { slot, fits: true } : { slot, fits: false, why }
}
