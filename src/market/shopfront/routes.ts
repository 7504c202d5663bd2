import { field, goTo, newSite, readForm, sayNext, speak, type Ask } from '#platform/web'
import { keepingSentences } from '../keeping/door.ts'
import { changeShop } from './change-shop.ts'
import { hoursPage } from './hours-page.tsx'
import { readHoursForm } from './hours-form.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { presentationPage } from './presentation-page.tsx'
import { setAway, comeBack } from './away-routes.ts'
import { present } from './presentation-routes.ts'
import { seenIn, asItIs } from './read-again.ts'

/** What a shop says of itself. */
export const shopWordsSite = newSite()
  .get('/marche/boutique/horaires', async (c) => hoursPage(c, await keptShopOf(c)))
  .post('/marche/boutique/horaires', setHours)
  .post('/marche/boutique/absence', setAway)
  .post('/marche/boutique/retour', comeBack)
  .get('/marche/boutique/presentation', async (c) => presentationPage(c, (await keptShopOf(c)).merchant))
  .post('/marche/boutique/presentation', present)

async function setHours(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const say = speak(c, keepingSentences)
  const { typed } = await readForm(c, field.form({}))
  const read = readHoursForm(typed, say.hours.wrong)
  if (!read.ok) return hoursPage(c, { merchant, typed, errors: read.errors })
  const as = { ...hand, form: 'hours', seen: seenIn(typed) } as const
  const changed = await changeShop(c.var.db, merchant.id, (before) => ({ ...before, hours: read.text }), as)
  if (!changed.ok)
    return hoursPage(c, { merchant: await asItIs(c, merchant), typed, errors: { hours: say.changed } })
  sayNext(c, say.hours.saved)
  return goTo(c, shopAddress('/horaires', merchant))
}
