import { offersFor, openCatalogue, type ProductId } from '#market'
import { idOrNull } from '#platform/id'
import { asDay, parisDay } from '#platform/time'
import type { Errors } from '#platform/ui'
import { field, goTo, newSite, readForm, sayNext, speak, type Ask } from '#platform/web'
import { findAgain, type Wanted } from '../again/door.ts'
import { basketIn, isTooLittle, lineAnchor, MOST, mostOf, offerOf, viewBasket } from '../basket/door.ts'
import { accountSentences, basketSentences, type BasketSentences } from '../words/door.ts'
import { weeklyAsked } from './asked.ts'
import { editPage } from './edit-page.tsx'
import { addProducts, changeQuantity, goOn, moveHour, rest, restOf, type Edited } from './change-weekly.ts'
import { hourOf, hoursOf } from './hours-offered.ts'
import type { Sought } from './sought-offers.tsx'
import { stoppedPage } from './stopped-page.tsx'
import { wantedIn } from './wanted-in.ts'
import { editAddress, weeklyAddress, type Weekly } from './weekly.ts'

const PATH = '/chaque-semaine/:secret/modifier'

/** What is wanted every week changes, or rests, for whoever has its secret address. */
export const editWeeklySite = newSite()
  .get(PATH, (c) => onWeekly(c, show))
  .post(`${PATH}/quantite`, (c) => onWeekly(c, quantity))
  .post(`${PATH}/ajouter`, (c) => onWeekly(c, add))
  .post(`${PATH}/mon-panier`, (c) => onWeekly(c, addMine))
  .post(`${PATH}/heure`, (c) => onWeekly(c, hour))
  .post(`${PATH}/pause`, (c) => onWeekly(c, pause))
  .post(`${PATH}/reprendre`, (c) => onWeekly(c, resume))

async function onWeekly(c: Ask, act: (c: Ask, weekly: Weekly) => Promise<Response>): Promise<Response> {
  const weekly = await weeklyAsked(c)
  return weekly ? act(c, weekly) : stoppedPage(c)
}

type Refusal = { errors?: Errors; refused?: string }

async function show(c: Ask, weekly: Weekly, { errors = {}, refused }: Refusal = {}): Promise<Response> {
  const { db, now } = c.var
  const { marketId, lines: wanted, mode } = weekly
  return editPage(c, {
    weekly,
    again: await findAgain(db, { marketId, wanted }, now),
    mine: (await mineIn(c, weekly)).length,
    sought: await soughtIn(c, weekly),
    removed: await removedIn(c, weekly),
    hours: await hoursOf(c, { marketId, wanted, mode }),
    rest: await restOf(db, weekly, now),
    errors,
    refused,
  })
}

/** What the basket of this browser would add to it: more of a product, or another one. */
async function mineIn(c: Ask, { marketId, lines }: Weekly): Promise<Wanted[]> {
  const basket = await basketIn(c)
  if (basket?.marketId !== marketId) return []
  const held = new Map(lines.map((one) => [one.productId, one.quantity]))
  const mine = wantedIn(await viewBasket(c.var.db, basket, c.var.now))
  return mine.filter((one) => one.quantity > (held.get(one.productId) ?? 0))
}

const MOST_FOUND = 12

/** What may be added, by its name: '?q=pain'. */
async function soughtIn(c: Ask, { marketId, lines }: Weekly): Promise<Sought> {
  const words = (c.req.query('q') ?? '').trim().slice(0, 80)
  if (words === '') return { words, offers: [] }
  const opened = await openCatalogue(
    c.var.db,
    { market: { id: marketId }, today: parisDay(c.var.now) },
    (all) => offersFor(all, words).slice(0, MOST_FOUND),
    () => [],
  )
  const held = new Set<string>(lines.map((one) => one.productId))
  return {
    words,
    offers: (opened?.chosen ?? []).map((offer) => ({ offer, isHeld: held.has(offer.product.id) })),
  }
}

/** What was taken out a moment ago, while it is sold as it was: '?enleve=<id>&combien=500&en=weight'. */
async function removedIn(c: Ask, { marketId, lines }: Weekly) {
  const id = idOrNull<ProductId>(c.req.query('enleve') ?? '')
  const many = Number(c.req.query('combien'))
  const offer = id && Number.isInteger(many) && many > 0 ? await offerOf(c, id) : undefined
  if (!offer || offer.shop.marketId !== marketId) return undefined
  const { product } = offer
  if (product.sold !== c.req.query('en') || lines.some((one) => one.productId === product.id))
    return undefined
  return { productId: product.id, name: product.name, quantity: Math.min(many, mostOf(product.sold)) }
}

const asWas = ({ nobodySells, howMany }: BasketSentences) =>
  field.form({ product: field.id<ProductId>(nobodySells), quantity: field.whole(0, MOST, howMany(0, MOST)) })

async function quantity(c: Ask, weekly: Weekly): Promise<Response> {
  const say = speak(c, basketSentences)
  const form = await readForm(c, asWas(say))
  if (!form.ok) return show(c, weekly, { refused: firstOf(form.errors) ?? say.nobodySells })
  const { product: productId, quantity: wanted } = form.value
  const line = weekly.lines.find((one) => one.productId === productId)
  if (!line) return goTo(c, editAddress(weekly))
  if (wanted > 0 && isTooLittle(line, wanted)) return show(c, weekly, { refused: say.tooLittle(line.name) })
  const edited = await changeQuantity(c.var.db, weekly, {
    productId,
    quantity: Math.min(wanted, mostOf(line.sold)),
  })
  const taken = wanted === 0 ? `?enleve=${productId}&combien=${line.quantity}&en=${line.sold}` : ''
  return answer(c, weekly, edited, `${editAddress(weekly)}${taken}#${lineAnchor(productId)}`)
}

async function add(c: Ask, weekly: Weekly): Promise<Response> {
  const say = speak(c, basketSentences)
  const form = await readForm(c, asWas(say))
  const offer = form.ok ? await offerOf(c, form.value.product) : undefined
  if (!form.ok || !offer || offer.shop.marketId !== weekly.marketId)
    return show(c, weekly, { refused: say.nobodySells })
  const { product } = offer
  const many = Math.min(form.value.quantity, mostOf(product.sold))
  if (isTooLittle(product, many)) return show(c, weekly, { refused: say.tooLittle(product.name) })
  const { id: productId, name, aisle, sold, priceCents } = product
  const one = { productId, name, aisle, sold, priceCents, quantity: many }
  const edited = await addProducts(c.var.db, weekly, [one])
  return answer(c, weekly, edited, `${editAddress(weekly)}#${lineAnchor(productId)}`)
}

async function addMine(c: Ask, weekly: Weekly): Promise<Response> {
  const edited = await addProducts(c.var.db, weekly, await mineIn(c, weekly))
  return answer(c, weekly, edited, editAddress(weekly))
}

const hourForm = field.form({ hour: field.text(10) })

async function hour(c: Ask, weekly: Weekly): Promise<Response> {
  const say = speak(c, accountSentences)
  const form = await readForm(c, hourForm)
  const { marketId, lines: wanted, mode } = weekly
  const offered = await hoursOf(c, { marketId, wanted, mode })
  const chosen = form.ok ? offered.find((one) => one.value === form.value.hour) : undefined
  const why = !form.ok ? say.chooseAnHour : !chosen ? say.hourGone : chosen.why
  if (!chosen || why) return show(c, weekly, { errors: { hour: why ?? say.hourGone } })
  const edited = await moveHour(c.var.db, weekly, hourOf(chosen.value), c.var.now)
  if (edited.ok) sayNext(c, say.moved)
  return answer(c, weekly, edited, weeklyAddress(weekly))
}

const restForm = field.form({ until: field.text(10) })

async function pause(c: Ask, weekly: Weekly): Promise<Response> {
  const say = speak(c, accountSentences)
  const form = await readForm(c, restForm)
  const { days, until } = await restOf(c.var.db, weekly, c.var.now)
  const day = form.ok ? asDay(form.value.until) : undefined
  // pressed twice: the day that was chosen may no longer be in the list
  if (!day || !(days.includes(day) || day === until))
    return show(c, weekly, { errors: { until: say.chooseADay } })
  return answer(c, weekly, await rest(c.var.db, weekly, day, c.var.now), weeklyAddress(weekly))
}

const resume = async (c: Ask, weekly: Weekly): Promise<Response> =>
  answer(c, weekly, await goOn(c.var.db, weekly, c.var.now), weeklyAddress(weekly))

const firstOf = (errors: Errors): string | undefined => Object.values(errors)[0]

function answer(c: Ask, weekly: Weekly, edited: Edited, next: string): Response | Promise<Response> {
  if (edited.ok) return goTo(c, next)
  if (edited.refusal === 'stopped') return stoppedPage(c)
  const { lastProduct, beingPaid } = speak(c, accountSentences)
  return show(
    c,
    weekly,
    edited.refusal === 'last product' ? { refused: lastProduct } : { errors: { hour: beingPaid } },
  )
}
