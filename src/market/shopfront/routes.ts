import { colds } from '#delivery'
import { readPhone } from '#platform/sheets'
import { parisDay } from '#platform/time'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  newSite,
  readForm,
  readFormWithFiles,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { changeShop } from './change-shop.ts'
import { hoursPage } from './hours-page.tsx'
import { readHoursForm, typedFrom } from './hours-form.ts'
import { readHours } from '../hours.ts'
import { keepPicture, pictureSentences } from '../picture/door.ts'
import { keptShopOf, shopAddress } from '../kept-product.ts'
import { readMerchant } from '../merchant-store.ts'
import type { Merchant } from '../merchant.ts'
import { presentationPage } from './presentation-page.tsx'

/** What a shop says of itself. */
export const shopWordsSite = newSite()
  .get('/marche/boutique/horaires', async (c) => hoursPage(c, await keptShopOf(c)))
  .post('/marche/boutique/horaires', setHours)
  .post('/marche/boutique/absence', setAway)
  .post('/marche/boutique/retour', comeBack)
  .get('/marche/boutique/presentation', async (c) => presentationPage(c, (await keptShopOf(c)).merchant))
  .post('/marche/boutique/presentation', present)

const seenIn = ({ seen }: Typed): string => (typeof seen === 'string' ? seen : '')

/** The shop as somebody else just saved it. */
const asItIs = async (c: Ask, merchant: Merchant): Promise<Merchant> =>
  (await readMerchant(c.var.db, merchant.id)) ?? merchant

async function setHours(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const { typed } = await readForm(c, field.form({}))
  const read = readHoursForm(typed)
  if (!read.ok) return hoursPage(c, { merchant, typed, errors: read.errors })
  const as = { ...hand, form: 'hours', seen: seenIn(typed) } as const
  const changed = await changeShop(c.var.db, merchant.id, (before) => ({ ...before, hours: read.text }), as)
  if (!changed.ok)
    return hoursPage(c, { merchant: await asItIs(c, merchant), typed, errors: { hours: CHANGED_MEANWHILE } })
  sayNext(c, 'Vos horaires sont enregistrés')
  return goTo(c, shopAddress('/horaires', merchant))
}

const awayForm = field.form({ du: field.day(), au: field.day(), mot: field.optionalText(120) })

async function setAway(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const read = await readForm(c, awayForm)
  // the form of the week stands on the same page: it stays as it is
  const typed = { ...typedFrom(readHours(merchant.hours)), ...read.typed }
  if (!read.ok) return hoursPage(c, { merchant, typed, errors: read.errors })
  const { du: from, au: until, mot } = read.value
  const wrong =
    until < from
      ? 'Ce jour est avant le premier.'
      : until < parisDay(c.var.now)
        ? 'Ce jour est déjà passé.'
        : null
  if (wrong) return hoursPage(c, { merchant, typed, errors: { au: wrong } })
  const changed = await changeShop(
    c.var.db,
    merchant.id,
    (before) => ({ ...before, away: { from, until, words: mot ?? '' } }),
    { ...hand, form: 'away', seen: seenIn(read.typed) },
  )
  if (!changed.ok)
    return hoursPage(c, { merchant: await asItIs(c, merchant), typed, errors: { away: CHANGED_MEANWHILE } })
  sayNext(c, 'Votre absence est enregistrée')
  return goTo(c, shopAddress('/horaires', merchant))
}

async function comeBack(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const { typed } = await readForm(c, field.form({}))
  const as = { ...hand, form: 'away', seen: seenIn(typed) } as const
  const changed = await changeShop(c.var.db, merchant.id, (before) => ({ ...before, away: null }), as)
  if (!changed.ok)
    return hoursPage(c, { merchant: await asItIs(c, merchant), errors: { away: CHANGED_MEANWHILE } })
  sayNext(c, 'Vos produits se commandent à nouveau')
  return goTo(c, shopAddress('/horaires', merchant))
}

const presentForm = field.form({
  histoire: field.optionalText(600),
  telephone: field.optionalText(30),
  froid: field.texts(20),
})

async function present(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const read = await readFormWithFiles(c, presentForm)
  const again = (errors: Record<string, string>) => presentationPage(c, merchant, read.typed, errors)
  if (!read.ok) return again(read.errors)
  const { histoire, telephone, froid } = read.value
  const phone = telephone ? readPhone(telephone) : undefined
  if (phone && !phone.ok) return again({ telephone: 'Ce numéro n’est pas complet. Exemple : 03 53 01 20 00' })
  const [photo] = read.files['photo'] ?? []
  const kept = photo ? await keepPicture(c.var.ground, photo, c.var.now) : undefined
  if (kept && !kept.ok) return again({ photo: pictureSentences[kept.refusal] })
  const said = {
    story: histoire ?? '',
    phone: phone?.ok ? phone.value : null,
    colds: colds.filter((one) => one === 'ambient' || froid.includes(one)),
  }
  const changed = await changeShop(
    c.var.db,
    merchant.id,
    (before) => ({ ...before, ...said, pictureId: kept?.id ?? before.pictureId }),
    { ...hand, form: 'presentation', seen: seenIn(read.typed) },
  )
  if (!changed.ok)
    return presentationPage(c, await asItIs(c, merchant), read.typed, { seen: CHANGED_MEANWHILE })
  sayNext(c, 'C’est enregistré')
  return goTo(c, shopAddress('/presentation', merchant))
}
