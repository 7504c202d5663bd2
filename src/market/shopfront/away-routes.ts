import { parisDay } from '#platform/time'
import { CHANGED_MEANWHILE, field, goTo, readForm, sayNext, type Ask } from '#platform/web'
import { changeShop } from './change-shop.ts'
import { hoursPage } from './hours-page.tsx'
import { typedFrom } from './typed-hours.ts'
import { readHours } from '../hours.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { seenIn, asItIs } from './read-again.ts'

const awayForm = field.form({ from: field.day(), until: field.day(), words: field.optionalText(120) })

export async function setAway(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const read = await readForm(c, awayForm)
  // the form of the week stands on the same page: it stays as it is
  const typed = { ...typedFrom(readHours(merchant.hours)), ...read.typed }
  if (!read.ok) return hoursPage(c, { merchant, typed, errors: read.errors })
  const { from, until, words } = read.value
  const wrong =
    until < from
      ? 'Ce jour est avant le premier.'
      : until < parisDay(c.var.now)
        ? 'Ce jour est déjà passé.'
        : null
  if (wrong) return hoursPage(c, { merchant, typed, errors: { until: wrong } })
  const changed = await changeShop(
    c.var.db,
    merchant.id,
    (before) => ({ ...before, away: { from, until, words: words ?? '' } }),
    { ...hand, form: 'away', seen: seenIn(read.typed) },
  )
  if (!changed.ok)
    return hoursPage(c, { merchant: await asItIs(c, merchant), typed, errors: { away: CHANGED_MEANWHILE } })
  sayNext(c, 'Votre absence est enregistrée')
  return goTo(c, shopAddress('/horaires', merchant))
}

export async function comeBack(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const { typed } = await readForm(c, field.form({}))
  const as = { ...hand, form: 'away', seen: seenIn(typed) } as const
  const changed = await changeShop(c.var.db, merchant.id, (before) => ({ ...before, away: null }), as)
  if (!changed.ok)
    return hoursPage(c, { merchant: await asItIs(c, merchant), errors: { away: CHANGED_MEANWHILE } })
  sayNext(c, 'Vos produits se commandent à nouveau')
  return goTo(c, shopAddress('/horaires', merchant))
}
