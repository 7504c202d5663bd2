import { readEuros } from '#platform/sheets'
import { field, goTo, newSite, readForm, type Ask } from '#platform/web'
import { takeBackLine, missingWhys, weighLine, refuseLine } from '../answers/door.ts'
import { goToShare, handOf, keptLine } from './access.ts'
import { shareAddress, SHARES } from '../share-address.ts'
import { giveBackPage } from './give-back-page.tsx'
import { keepPricePage } from './keep-price-page.tsx'
import { refuseLinePage } from './refuse-pages.tsx'
import { weighLinePage } from './weigh-page.tsx'
import { sharePageOf } from './page.tsx'
import { shareWordsIn } from './said.ts'
import type { ShareSentences } from './sentences.fr.ts'
import { giveBackLine, keepPrice } from '../refund/door.ts'

const LINE = `${SHARES}/:id/lignes/:line`

/** What a merchant says of one product of an order. */
export const shareLineSite = newSite()
  .get(`${LINE}/refuser`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    return refuseLinePage(c, { shown, line })
  })
  .post(`${LINE}/refuser`, refuse)
  .post(`${LINE}/reprendre`, takeBack)
  .get(`${LINE}/peser`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    return weighLinePage(c, { shown, line })
  })
  .post(`${LINE}/peser`, weigh)
  .get(`${LINE}/rembourser`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    return giveBackPage(c, { shown, line })
  })
  .post(`${LINE}/rembourser`, giveBack)
  .get(`${LINE}/garder`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    const isGivenUp = shown.withdrawn.some(({ lineId }) => lineId === line.id)
    if (!isGivenUp) return goTo(c, shareAddress(shown.header.shareId))
    return keepPricePage(c, { shown, line })
  })
  .post(`${LINE}/garder`, keep)

const refuseForm = ({ missing }: ShareSentences) =>
  field.form({ why: field.oneOf(missingWhys, missing.needed), none: field.ticked() })

async function refuse(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const { act } = shareWordsIn(c)
  const form = await readForm(c, refuseForm(act))
  if (!form.ok) return refuseLinePage(c, { shown, line, errors: form.errors, typed: form.typed })
  const what = { ...handOf(shown), lineId: line.id, ...form.value }
  const answered = await refuseLine(c.var.db, what, c.var.now)
  if (!answered.ok) {
    const refused = act.refused.answer[answered.refusal]
    return refuseLinePage(c, { shown, line, typed: form.typed, refused })
  }
  const { why, none } = form.value
  const isOver = none && why === 'sold out'
  return goToShare(c, shown, (isOver ? act.done.noneLeft : act.done.missing)(line.name))
}

async function takeBack(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const { act } = shareWordsIn(c)
  const answered = await takeBackLine(c.var.db, { ...handOf(shown), lineId: line.id }, c.var.now)
  if (!answered.ok) return sharePageOf(c, { ...shown, refused: act.refused.answer[answered.refusal] })
  return goToShare(c, shown, act.done.takenBack(line.name))
}

const weighForm = ({ weighing }: ShareSentences) =>
  field.form({ grams: field.whole(1, 100_000, weighing.needed) })

async function weigh(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const { act } = shareWordsIn(c)
  const form = await readForm(c, weighForm(act))
  if (!form.ok) return weighLinePage(c, { shown, line, errors: form.errors, typed: form.typed })
  const what = { ...handOf(shown), lineId: line.id, weight_g: form.value.grams }
  const weighed = await weighLine(c.var.db, what, c.var.now)
  if (!weighed.ok) {
    const errors = { grams: act.refused.weigh[weighed.refusal] }
    return weighLinePage(c, { shown, line, typed: form.typed, errors })
  }
  return goToShare(c, shown, act.done.weighed(line.name))
}

const giveBackForm = ({ sendAgain, givingBack }: ShareSentences) =>
  field.form({
    id: field.id(sendAgain),
    euros: field.text(12, givingBack.eurosNeeded),
    why: field.text(120, givingBack.whyNeeded),
  })

/** What goes back of a price, or is kept of it, in cents, and why. */
async function readPart(c: Ask) {
  const { act } = shareWordsIn(c)
  const form = await readForm(c, giveBackForm(act))
  if (!form.ok) return form
  const { typed } = form
  const { euros, ...rest } = form.value
  const read = readEuros(euros)
  if (!read.ok) return { ok: false as const, errors: { euros: act.givingBack.eurosUnread }, typed }
  return { ok: true as const, value: { ...rest, cents: read.value }, typed }
}

async function giveBack(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const { act } = shareWordsIn(c)
  const form = await readPart(c)
  if (!form.ok) return giveBackPage(c, { shown, line, errors: form.errors, typed: form.typed })
  const what = { ...handOf(shown), lineId: line.id, ...form.value }
  const given = await giveBackLine(c.var.ground, what, c.var.now)
  if (!given.ok) {
    const refused = act.refused.giveBack[given.refusal]
    return giveBackPage(c, { shown, line, typed: form.typed, refused })
  }
  return goToShare(c, shown, act.done.givenBack(line.name))
}

async function keep(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const { act, keeping } = shareWordsIn(c)
  const form = await readPart(c)
  if (!form.ok) return keepPricePage(c, { shown, line, errors: form.errors, typed: form.typed })
  const { id, cents: keptCents, why: words } = form.value
  const what = { ...handOf(shown), id, lineId: line.id, keptCents, why: words }
  const kept = await keepPrice(c.var.ground, what, c.var.now)
  if (!kept.ok) {
    const said = { ...act.refused.giveBack, ...keeping.refused }[kept.refusal]
    const isAmount = kept.refusal === 'more than paid' || kept.refusal === 'nothing kept'
    const why = isAmount ? { errors: { euros: said } } : { refused: said }
    return keepPricePage(c, { shown, line, typed: form.typed, ...why })
  }
  return goToShare(c, shown, keeping.done(line.name))
}
