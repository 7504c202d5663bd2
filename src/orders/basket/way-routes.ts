import { hubOf, townsKnown, typedDoor } from '#delivery'
import { readPhone } from '#platform/sheets'
import {
  checkForm,
  field,
  goTo,
  languageOf,
  newSite,
  readForm,
  speak,
  type Ask,
  type Typed,
} from '#platform/web'
import { readTerritory } from '#territory'
import { marketOf } from './find-market.ts'
import { saveWay } from './store.ts'
import { countOf } from './shown-basket.ts'
import { buyerIn } from '../order.ts'
import type { Basket } from './basket.ts'
import { basketIn } from './open-browser.ts'
import { readSettings } from '../settings/door.ts'
import { doorPage } from './door-page.tsx'
import { readTypedDoor } from './read-typed-door.ts'
import { waySentences, type WaySentences } from '../words/door.ts'
import { fetchPage } from './fetch-page.tsx'

/** Where a basket goes: a door, or the hub. */
export const waySite = newSite()
  .get('/panier/adresse', askDoor)
  .post('/panier/adresse', keepDoor)
  .get('/panier/retrait', askFetch)
  .post('/panier/retrait', keepFetch)

async function askDoor(c: Ask): Promise<Response> {
  const basket = await basketIn(c)
  if (!basket) return goTo(c, '/panier')
  const market = await marketOf(c, basket)
  if (!market) return goTo(c, '/panier')
  const typed = basket.door
    ? typedDoor(basket.door)
    : {
        postcode: (await readTerritory(c.var.db, c.var.now)).postcode,
        floor: '0',
        lift: 'unknown',
        town: market.town,
        ...(basket.buyer ? typedBuyer(basket.buyer) : {}),
      }
  return showDoor(c, basket, { typed })
}

const typedBuyer = ({ name, phone, email }: NonNullable<Basket['buyer']>): Typed => ({
  recipientName: name,
  phone: phone ?? '',
  email: email ?? '',
})

type FilledDoor = {
  typed: Typed
  errors?: Record<string, string>
  streets?: { name: string; town: string }[] | undefined
}

const showDoor = async (c: Ask, basket: Basket, said: FilledDoor): Promise<Response> =>
  doorPage(c, { ...said, towns: await townsKnown(c.var.db), count: countOf(basket) })

async function keepDoor(c: Ask): Promise<Response> {
  const basket = await basketIn(c)
  if (!basket) return goTo(c, '/panier')
  speak(c, waySentences)
  const { typed } = await readForm(c, field.form({}))
  const read = await readTypedDoor(c.var.db, typed, languageOf(c))
  if (!read.ok) return showDoor(c, basket, { typed, errors: read.errors, streets: read.streets })
  const { recipientName: name, phone, email } = read.door
  await c.var.db.transaction((tx) =>
    saveWay(tx, basket.id, {
      mode: 'delivery',
      buyer: buyerIn(languageOf(c), { name, phone, email }),
      door: read.door,
    }),
  )
  return goTo(c, '/panier#payer')
}

async function askFetch(c: Ask): Promise<Response> {
  const basket = await basketIn(c)
  if (!basket) return goTo(c, '/panier')
  return showFetch(c, basket, { typed: basket.buyer ? typedBuyer(basket.buyer) : {} })
}

async function showFetch(c: Ask, basket: Basket, said: FilledDoor): Promise<Response> {
  const market = await marketOf(c, basket)
  if (!market) return goTo(c, '/panier')
  const hub = await hubOf(c.var.db, market.organisationId)
  const { pickup } = await readSettings(c.var.db, market.id)
  if (!hub || pickup === 'no') return goTo(c, '/panier')
  return fetchPage(c, { ...said, hub, count: countOf(basket) })
}

const buyerForm = ({ wrong }: WaySentences) =>
  field.form({
    recipientName: field.text(120, wrong.ownName),
    phone: field.optionalText(40),
    email: field.optionalEmail(wrong.email),
  })

async function keepFetch(c: Ask): Promise<Response> {
  const basket = await basketIn(c)
  if (!basket) return goTo(c, '/panier')
  const { typed } = await readForm(c, field.form({}))
  const market = await marketOf(c, basket)
  if (!market || (await readSettings(c.var.db, market.id)).pickup === 'no') return goTo(c, '/panier')
  const say = speak(c, waySentences)
  const again = (errors: Record<string, string>) => showFetch(c, basket, { typed, errors })
  const read = checkForm(buyerForm(say), typed, languageOf(c))
  if (!read.ok) return again(read.errors)
  const { recipientName: name, email } = read.value
  const number = read.value.phone === null ? null : readPhone(read.value.phone)
  if (number && !number.ok) return again({ phone: say.wrong.phone })
  if (!number && !email) return again({ phone: say.wrong.reach })
  const buyer = buyerIn(languageOf(c), { name, phone: number?.value ?? null, email })
  await c.var.db.transaction((tx) => saveWay(tx, basket.id, { mode: 'pickup', buyer, door: basket.door }))
  return goTo(c, '/panier#payer')
}
