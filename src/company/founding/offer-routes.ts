import { newId } from '#platform/id'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import { type InsideWords, priceFault, type RefusedForm, speakInside } from '../screen/door.ts'
import { offerUnits, readPrice } from '../offer.ts'
import { offersOf, withdrawOffer } from '../offer-store.ts'
import { addOffer } from './add-offer.ts'
import { offersPage } from './offers-page.tsx'
import type { FoundingSentences } from './sentences.fr.ts'
import { foundingSentences } from './sentences.ts'

type Words = InsideWords & { say: FoundingSentences }

/** The services of a company and their prices. */
export const offerSite = newSite()
  .get(`${COMPANY}/prix`, async (c) => show(c, await openCompany(c)))
  .post(`${COMPANY}/prix`, add)
  .post(`${COMPANY}/prix/retirer`, withdraw)

const show = async (c: Ask, inside: Inside, refused: RefusedForm = {}): Promise<Response> =>
  offersPage(c, inside, {
    offers: await offersOf(c.var.db, inside.company.id),
    freshId: newId(),
    ...refused,
  })

async function add(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const words = speakInside(c, inside, foundingSentences)
  const { say, common } = words
  const form = await readForm(
    c,
    field.form({
      id: field.id(common.reload),
      name: field.text(80, say.serviceMissing),
      price: field.optionalText(12),
      free: field.ticked(),
      unit: field.oneOf(offerUnits, common.fields.choose),
    }),
  )
  const { typed } = form
  const price = wrongPrice(typed, words)
  if (!form.ok) return show(c, inside, { errors: { ...form.errors, ...(price ? { price } : {}) }, typed })
  if (price) return show(c, inside, { errors: { price }, typed })
  const { id, name, unit } = form.value
  const priceCents = readPrice(form.value.price ?? '') ?? 0
  const { company, actor } = inside
  const offer = { id, name, unit, priceCents }
  const added = await addOffer(c.var.db, company.id, offer, actor.personId, c.var.now)
  if (!added.ok) return show(c, inside, { errors: { name: say.offerThere }, typed })
  sayNext(c, say.offerKept)
  return goTo(c, companyAddress(company.id, '/prix'))
}

/** Nothing to pay is said, never typed by mistake. */
function wrongPrice(typed: Typed, words: Words): string | undefined {
  const { say } = words
  const [price, isFree] = [String(typed['price'] ?? '').trim(), Boolean(typed['free'])]
  if (price === '' && isFree) return undefined
  const fault = priceFault(price, say.priceWrong, words)
  if (fault) return fault
  const cents = readPrice(price)
  if (isFree) return cents === 0 ? undefined : say.freePriced
  return cents === 0 ? say.priceZero : undefined
}

async function withdraw(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { say, common } = speakInside(c, inside, foundingSentences)
  const form = await readForm(c, field.form({ offer: field.id(common.reload) }))
  if (!form.ok) return show(c, inside, { errors: form.errors })
  await c.var.db.transaction((tx) => withdrawOffer(tx, inside.company.id, form.value.offer, c.var.now))
  sayNext(c, say.withdrawn)
  return goTo(c, companyAddress(inside.company.id, '/prix'))
}
