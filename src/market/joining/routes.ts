import { randomUUID } from 'node:crypto'
import { holds, readOrganisation, steers, type Actor, type OrganisationId } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { readTerritory } from '#territory'
import { addShop } from './add-shop.ts'
import { addShopPage, type KnownShop } from './add-shop-page.tsx'
import { openedShopPage } from './opened-shop-page.tsx'
import { readHoursForm } from '../shopfront/door.ts'
import { requireOperator, requireOperatorOf, type Operating } from '../access.ts'
import { readMarket } from '../market-store.ts'
import { readMerchantLine } from './merchant-line.ts'
import type { MerchantKey, MerchantRow } from './merchant-columns.ts'
import { readMerchant } from '../merchant-store.ts'
import { unreadSentences, sayRefusal, type Refused } from './add-sentences.ts'

const HERE = '/marche/gestion/commerces'

/** One shop is added by a form, by whoever runs the market. */
export const addShopSite = newSite()
  .get(`${HERE}/ajouter`, ask)
  .post(`${HERE}/ajouter`, add)
  .get(`${HERE}/:id`, show)

async function ask(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const { postcode } = await readTerritory(c.var.db, c.var.now)
  const typed = { id: randomUUID(), postcode, town: operating.market.town }
  return addShopPage(c, { operating, typed, errors: {} })
}

const form = field.form({ id: field.id('Envoyez de nouveau.'), colds: field.texts(20) })

async function add(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const read = await readForm(c, form)
  const { typed } = read
  const again = (errors: Record<string, string>, known?: KnownShop) =>
    addShopPage(c, { operating, typed, errors, ...(known ? { known } : {}) })
  if (!read.ok) return again(read.errors)
  const hours = readHoursForm(typed)
  if (!hours.ok) return again(hours.errors)
  const row = rowOf(typed, read.value.colds, hours.text)
  const line = readMerchantLine(row)
  if (!line.ok) return again({ [line.about]: line.why })
  const unread = line.value.remarks.filter(({ about }) => row[about] !== '')
  if (unread.length > 0)
    return again(Object.fromEntries(unread.map(({ about }) => [about, unreadSentences[about]])))
  const asked = { id: read.value.id, line: line.value, row }
  const added = await addShop(c.var.db, operating.market, asked, c.var.now)
  if (!added.ok) return again({ siret: sayRefusal(added) }, await knownOf(c, operating, added))
  sayNext(c, `${added.shop.name} est sur le marché`)
  return goTo(c, `${HERE}/${added.shop.id}`)
}

/** The form as a line of a list: one reading for both. A week without an hour is not said yet. */
function rowOf(typed: Typed, colds: readonly string[], hours: string): MerchantRow {
  const said = (name: MerchantKey): string => {
    const value = typed[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    siret: said('siret'),
    name: said('name'),
    sector: said('sector'),
    address: said('address'),
    postcode: said('postcode'),
    town: said('town'),
    phone: said('phone'),
    hours: /\d/.test(hours) ? hours : '',
    commission: said('commission'),
    colds: colds.join('|'),
    franchise: said('franchise'),
  }
}

async function knownOf(c: Ask, { market }: Operating, refused: Refused): Promise<KnownShop | undefined> {
  if (refused.refusal === 'name of another') return undefined
  const { name, slug, marketId } = refused.shop
  if (marketId === market.id)
    return { name, href: `/marche/boutique?commerce=${slug}`, words: 'Ouvrir sa boutique' }
  const other = await readMarket(c.var.db, marketId)
  return { name, href: `/marche/commerces/${slug}`, words: `Le voir sur ${other?.name ?? 'l’autre marché'}` }
}

/** The shop that was added, and what comes next. */
async function show(c: Ask): Promise<Response> {
  const shop = await readMerchant(c.var.db, idIn(c))
  const operating = await requireOperatorOf(c, shop?.marketId)
  const organisation = shop && (await readOrganisation(c.var.db, shop.organisationId))
  if (!shop || !organisation) throw notFound()
  return openedShopPage(c, { operating, shop, invites: mayInvite(operating.actor, organisation.id) })
}

/** Who gives the first role in a shop: its own people, and who steers the territory. */
const mayInvite = (actor: Actor, organisationId: OrganisationId): boolean =>
  steers(actor) || holds(actor, ['direction', 'merchant'], organisationId)
