import { asDay, type Day } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { bookDraft, wishOf, type Booked } from './book-draft.ts'
import { requireDraft } from './require-draft.ts'
import type { Draft } from './draft.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import { offerSlots, type SlotOffer, daysWithSlots, slotsOn } from '../slots/door.ts'
import type { Place } from '../place.ts'
import { slotPage } from './slot-page.tsx'
import { REQUESTS } from './request-address.ts'
import { askingWordsIn, noSlotIn, type AskingWords } from './words.ts'

/** The last question of a request, and its answer: the order. */
export const draftSlotSite = newSite()
  .get(`${REQUESTS}/:id/creneau`, askSlot)
  .post(`${REQUESTS}/:id/creneau`, book)

async function askSlot(c: Ask): Promise<Response> {
  const { draft, place } = await requireDraft(c)
  if (!draft.door || !draft.parcels)
    return goTo(c, `${REQUESTS}/${draft.id}/${draft.door ? 'colis' : 'adresse'}`)
  return showSlots(c, draft, place, asDay(c.req.query('jour') ?? ''))
}

async function showSlots(
  c: Ask,
  draft: Draft,
  place: Place,
  wanted?: Day,
  refused?: string,
): Promise<Response> {
  const { db, now } = c.var
  const days = daysWithSlots(await slotsOfHub(db, place.hubId), now)
  const day = days.find((one) => one === wanted) ?? days[0]
  const wish = day && wishOf(draft, place, day)
  const offered = wish ? await offerSlots(db, wish, now, { days: [day] }) : undefined
  const offers: SlotOffer[] = offered?.ok ? offered.offers : []
  const { say } = askingWordsIn(c)
  const why = refused ?? (offered && !offered.ok ? say.slot.refused[offered.refusal] : undefined)
  return slotPage(c, { draft, days, day, offers, refused: why })
}

async function book(c: Ask): Promise<Response> {
  const { by, draft, place } = await requireDraft(c)
  const { db, now, ground } = c.var
  const words = askingWordsIn(c)
  const { slot: says } = words.say
  const form = await readForm(c, field.form({ from: field.text(40, says.choose) }))
  if (!form.ok) return showSlots(c, draft, place, undefined, form.errors['from'])
  const { from } = form.value
  const slots = await slotsOfHub(db, place.hubId)
  const slot = daysWithSlots(slots, now)
    .flatMap((day) => slotsOn(slots, day, now))
    .find((one) => one.from.toISOString() === from)
  if (!slot) return showSlots(c, draft, place, asDay(from.slice(0, 10)), says.refused['slot not offered'])
  const booked = await bookDraft(db, { draft, place, slot, by, siteUrl: ground.site.url }, now)
  if (!booked.ok) return showSlots(c, draft, place, slot.day, refusedIn(words, booked))
  sayNext(c, words.say.done.asked)
  return goTo(c, `${REQUESTS}/${booked.order.id}`)
}

const refusedIn = (words: AskingWords, booked: Exclude<Booked, { ok: true }>): string =>
  booked.refusal === 'no bike fits'
    ? noSlotIn(words.language, booked)
    : words.say.slot.refused[booked.refusal]
