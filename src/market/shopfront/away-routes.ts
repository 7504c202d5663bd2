import { parisDay } from '#platform/time'
import { field, goTo, readForm, sayNext, speak, type Ask } from '#platform/web'
import { changeShop } from './change-shop.ts'
import { hoursPage } from './hours-page.tsx'
import { typedFrom } from './typed-hours.ts'
import { readHours } from '../hours.ts'
import { keepingSentences, type KeepingSentences } from '../keeping/door.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { seenIn, asItIs } from './read-again.ts'

const awayForm = ({ away }: KeepingSentences) =>
  field.form({
    from: field.day(away.dayNeeded, away.noSuchDay),
    until: field.day(away.dayNeeded, away.noSuchDay),
    words: field.optionalText(120),
  })

export async function setAway(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const say = speak(c, keepingSentences)
  const read = await readForm(c, awayForm(say))
  // the form of the week stands on the same page: it stays as it is
  const typed = { ...typedFrom(readHours(merchant.hours)), ...read.typed }
  if (!read.ok) return hoursPage(c, { merchant, typed, errors: read.errors })
  const { from, until, words } = read.value
  const wrong = until < from ? say.away.beforeFirst : until < parisDay(c.var.now) ? say.away.passed : null
  if (wrong) return hoursPage(c, { merchant, typed, errors: { until: wrong } })
  const changed = await changeShop(
    c.var.db,
    merchant.id,
    (before) => ({ ...before, away: { from, until, words: words ?? '' } }),
    { ...hand, form: 'away', seen: seenIn(read.typed) },
  )
  if (!changed.ok)
    return hoursPage(c, { merchant: await asItIs(c, merchant), typed, errors: { away: say.changed } })
  sayNext(c, say.away.saved)
  return goTo(c, shopAddress('/horaires', merchant))
}

export async function comeBack(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const say = speak(c, keepingSentences)
  const { typed } = await readForm(c, field.form({}))
  const as = { ...hand, form: 'away', seen: seenIn(typed) } as const
  const changed = await changeShop(c.var.db, merchant.id, (before) => ({ ...before, away: null }), as)
  if (!changed.ok) return hoursPage(c, { merchant: await asItIs(c, merchant), errors: { away: say.changed } })
  sayNext(c, say.away.isBack)
  return goTo(c, shopAddress('/horaires', merchant))
}
