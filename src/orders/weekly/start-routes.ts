import { readHub } from '#delivery'
import { parisClock, parisDay, weekday } from '#platform/time'
import {
  countTry,
  field,
  goTo,
  languageOf,
  networkOf,
  newSite,
  notFound,
  readForm,
  sayNext,
  speak,
  type Ask,
} from '#platform/web'
import type { Refill } from '../again/door.ts'
import { basketIn, hubOfMarket, viewBasket } from '../basket/door.ts'
import type { WeeklyId } from '../ids.ts'
import { idMadeOf } from '../made-id.ts'
import { orderAddress } from '../order-address.ts'
import { orderAsked } from '../access.ts'
import { linesOf } from '../share-store.ts'
import { buyerIn } from '../order.ts'
import { accountSentences, basketSentences, orderSentences } from '../words/door.ts'
import { hourOf, hoursOf, hourValue } from './hours-offered.ts'
import { startPage } from './start-page.tsx'
import { startWeekly } from './start-weekly.ts'
import { wantedIn } from './wanted-in.ts'
import { weeklyAddress, type Weekly } from './weekly.ts'

const OF_ORDER = '/commandes/:secret/chaque-semaine'
const OF_BASKET = '/panier/chaque-semaine'

/** From an order or a basket, what is wanted every week. */
export const startWeeklySite = newSite()
  .get(OF_ORDER, async (c) => ask(c, await fromOrder(c)))
  .post(OF_ORDER, async (c) => keep(c, await fromOrder(c)))
  .get(OF_BASKET, async (c) => ask(c, await fromBasket(c)))
  .post(OF_BASKET, async (c) => keep(c, await fromBasket(c)))

/** What may begin every week. `slotFrom`: the hour that is proposed first. */
type Model = Pick<Refill, 'marketId' | 'wanted'> &
  Pick<Weekly, 'mode' | 'buyer' | 'door'> & {
    /** The order or the basket that it is made from. */
    of: string
    slotFrom: Date | null
    action: string
    back: { href: string; label: string }
    hub: string
  }

async function fromOrder(c: Ask): Promise<Model> {
  const order = await orderAsked(c)
  // once who and where are erased, nobody can be brought anything
  if (!order.way.buyer) throw notFound()
  const { way, marketId, slotFrom, hubId } = order
  const hub = await readHub(c.var.db, hubId)
  const here = orderAddress(order)
  return {
    marketId,
    wanted: await linesOf(c.var.db, [order.id]),
    mode: way.mode,
    buyer: way.buyer,
    door: 'door' in way ? way.door : null,
    of: order.id,
    slotFrom,
    action: `${here}/chaque-semaine`,
    back: { href: here, label: speak(c, orderSentences).title(order.reference) },
    hub: hub?.name ?? '',
  }
}

async function fromBasket(c: Ask): Promise<Model | undefined> {
  const { db, now } = c.var
  const basket = await basketIn(c)
  if (!basket?.marketId || !basket.mode || !basket.buyer) return undefined
  const { mode, buyer, door, marketId } = basket
  if (mode === 'delivery' && !door) return undefined
  const shown = await viewBasket(db, basket, now)
  const wanted = wantedIn(shown)
  if (wanted.length === 0) return undefined
  return {
    marketId,
    wanted,
    mode,
    buyer,
    door: mode === 'delivery' ? door : null,
    of: basket.id,
    slotFrom: basket.slotFrom,
    action: OF_BASKET,
    back: { href: '/panier', label: speak(c, basketSentences).title },
    hub: (await hubOfMarket(db, marketId))?.name ?? '',
  }
}

const valueOf = (at: Date): string => hourValue({ weekday: weekday(parisDay(at)), clock: parisClock(at) })

async function ask(c: Ask, model: Model | undefined, error?: string): Promise<Response> {
  if (!model) return goTo(c, '/panier')
  const hours = await hoursOf(c, model)
  const usual = model.slotFrom ? valueOf(model.slotFrom) : ''
  const { wanted, action, back, mode, door, hub } = model
  const say = speak(c, accountSentences)
  return startPage(c, {
    action,
    back,
    wanted,
    hours,
    value: hours.some((one) => one.value === usual && !one.why) ? usual : '',
    where: mode === 'pickup' ? say.fetchedAt(hub) : say.broughtTo(door?.address ?? '', door?.town ?? ''),
    ...(error ? { errors: { hour: error } } : {}),
  })
}

const form = field.form({ hour: field.text(10) })

/** Each writes to somebody: nobody is written to all day. */
const caps = { buyer: { max: 10, seconds: 86_400 }, network: { max: 60, seconds: 3600 } } as const

async function mayStart(c: Ask, { buyer }: Model): Promise<boolean> {
  const { db, now } = c.var
  return db.transaction(async (tx) => {
    const fromHere = await countTry(tx, `weekly-from:${networkOf(c)}`, caps.network, now)
    const toThem = await countTry(tx, `weekly:${buyer.email ?? buyer.phone}`, caps.buyer, now)
    return fromHere && toThem
  })
}

/** The same goods, from the same order or basket, at the same hour, for the same person and door. */
function idOf({ of, wanted, mode, buyer, door }: Model, hour: string): WeeklyId {
  const goods = wanted.map(({ productId, quantity }) => `${productId} ${quantity}`).toSorted()
  return idMadeOf(`weekly ${JSON.stringify([of, hour, mode, buyer, door, goods])}`)
}

async function keep(c: Ask, model: Model | undefined): Promise<Response> {
  if (!model) return goTo(c, '/panier')
  const say = speak(c, accountSentences)
  const read = await readForm(c, form)
  if (!read.ok) return ask(c, model, say.chooseAnHour)
  const hour = (await hoursOf(c, model)).find((one) => one.value === read.value.hour)
  if (!hour || hour.why) return ask(c, model, hour?.why ?? say.hourGone)
  if (!(await mayStart(c, model))) return ask(c, model, say.tooMany)
  const { marketId, wanted, mode, buyer, door } = model
  const { weekly, isNew } = await startWeekly(
    c.var.ground,
    {
      id: idOf(model, read.value.hour),
      marketId,
      lines: [...wanted],
      ...hourOf(read.value.hour),
      mode,
      buyer: buyerIn(languageOf(c), buyer),
      door,
    },
    c.var.now,
  )
  sayNext(c, isNew ? say.noted : say.alreadyNoted)
  return goTo(c, weeklyAddress(weekly))
}
