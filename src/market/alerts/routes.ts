import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Errors } from '#platform/ui'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { readAmount, unread } from '../draft/door.ts'
import type { Merchant } from '../merchant.ts'
import { keptProduct, keptShopOf } from '../open-kept.ts'
import { writeLeft } from '../sale-words.ts'
import { shelfOf } from '../shelf/door.ts'
import { ALERTS, productAddress } from '../shop-frame.tsx'
import { alertHourOf, alertHours, saveAlert, saveAlertHour, soldAWeek } from '../stock/door.ts'
import { alertsPage } from './page.tsx'
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

const hourForm = field.form({ hour: field.oneOf(alertHours.map(String), 'Choisissez une heure.') })

async function hour(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const form = await readForm(c, hourForm)
  if (!form.ok) return look(c, merchant, form.errors)
  const chosen = Number(form.value.hour)
  await c.var.db.transaction((tx) => saveAlertHour(tx, { merchantId: merchant.id, hour: chosen }, hand))
  sayNext(c, `Le message part à ${chosen} h`)
  return goTo(c, `${ALERTS}?commerce=${merchant.slug}`)
}

async function adopt(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  await readForm(c, field.form({}))
  const count = await setProposedAlerts(c.var.db, merchant, hand)
  sayNext(c, count === 0 ? 'Rien n’était à proposer' : `${writeCount(count, 'alerte')} en place`)
  return goTo(c, `${ALERTS}?commerce=${merchant.slug}`)
}

async function one(c: Ask): Promise<Response> {
  const { product, hand } = await keptProduct(c)
  const form = await readForm(c, field.form({ under: field.text(12) }))
  const amount = form.ok ? readAmount(form.value.under, product) : undefined
  if (amount === undefined) sayNext(c, unread.amount)
  else {
    const under = amount > 0 ? amount : null
    await c.var.db.transaction((tx) => saveAlert(tx, { productId: product.id, under }, hand))
    sayNext(
      c,
      under
        ? `Un message part quand il en reste ${writeLeft(under, product)}`
        : 'Pas d’alerte pour ce produit',
    )
  }
  return goTo(c, productAddress(product.id))
}
