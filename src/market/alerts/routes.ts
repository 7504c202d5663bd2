import { parisDay } from '#platform/time'
import type { Errors } from '#platform/ui'
import { field, goTo, languageOf, newSite, readForm, sayNext, speak, writerIn, type Ask } from '#platform/web'
import { readAmount } from '../draft/door.ts'
import { keepingSentences } from '../keeping/door.ts'
import type { Merchant } from '../merchant.ts'
import { keptProduct, keptShopOf } from '../open-kept.ts'
import { shelfOf } from '../shelf/door.ts'
import { ALERTS, productAddress } from '../shop-frame.tsx'
import { goodsWriterOf } from '../words/door.ts'
import { alertHourOf, alertHours, saveAlert, saveAlertHour, soldAWeek } from '../stock/door.ts'
import { alertsPage, hourOf } from './page.tsx'
import { setProposedAlerts } from './set-proposed-alerts.ts'

/** What a shop is told of when there is little left, and at what hour. */
export const alertsSite = newSite()
  .get(ALERTS, async (c) => look(c, (await keptShopOf(c)).merchant))
  .post(`${ALERTS}/heure`, hour)
  .post(`${ALERTS}/propositions`, adopt)
  .post(`${ALERTS}/:id`, one)

async function look(c: Ask, merchant: Merchant, errors: Errors = {}): Promise<Response> {
  const { db, now } = c.var
  const shelf = await shelfOf(db, merchant, now)
  const onSale = shelf.filter(({ product }) => product.standing === 'on sale')
  const ids = onSale.map(({ product }) => product.id)
  const weekly = await soldAWeek(db, ids, parisDay(now))
  return alertsPage(c, { merchant, hour: await alertHourOf(db, merchant.id), onSale, weekly, errors })
}

async function hour(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const say = speak(c, keepingSentences).alerts
  const hourForm = field.form({ hour: field.oneOf(alertHours.map(String), say.hourNeeded) })
  const form = await readForm(c, hourForm)
  if (!form.ok) return look(c, merchant, form.errors)
  const chosen = Number(form.value.hour)
  await c.var.db.transaction((tx) => saveAlertHour(tx, { merchantId: merchant.id, hour: chosen }, hand))
  sayNext(c, say.chosen(writerIn(c).clock(hourOf(chosen, c.var.now))))
  return goTo(c, `${ALERTS}?commerce=${merchant.slug}`)
}

async function adopt(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const say = speak(c, keepingSentences).alerts
  const count = await setProposedAlerts(c.var.db, merchant, hand)
  sayNext(c, count === 0 ? say.nothingProposed : say.set(count))
  return goTo(c, `${ALERTS}?commerce=${merchant.slug}`)
}

async function one(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const say = speak(c, keepingSentences).alerts
  const form = await readForm(c, field.form({ under: field.text(12) }))
  const amount = form.ok ? readAmount(form.value.under, product) : undefined
  if (amount === undefined) sayNext(c, say.amount)
  else {
    const under = amount > 0 ? amount : null
    await c.var.db.transaction((tx) => saveAlert(tx, { productId: product.id, under }, hand))
    const { left } = goodsWriterOf(languageOf(c))
    sayNext(c, under ? say.leavesAt(left(under, product)) : say.noAlert)
  }
  return goTo(c, productAddress(product.id))
}
