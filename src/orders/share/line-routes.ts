import { readEuros } from '#platform/sheets'
import { field, newSite, readForm, type Ask } from '#platform/web'
import { refuseLine, takeBackLine, missingWhys, giveBackLine, weighLine } from '../answers/door.ts'
import { goToShare, handOf, keptLine } from './access.ts'
import { SHARES } from '../share-frame.tsx'
import { giveBackPage } from './give-back-page.tsx'
import { refuseLinePage } from './refuse-pages.tsx'
import { weighLinePage } from './weigh-page.tsx'
import { sharePageOf } from './page.tsx'
import { answerSentences, giveBackSentences, weighSentences } from './words.ts'

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

const refuseForm = field.form({ why: field.oneOf(missingWhys, 'Dites pourquoi.') })

async function refuse(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const form = await readForm(c, refuseForm)
  if (!form.ok) return refuseLinePage(c, { shown, line, errors: form.errors, typed: form.typed })
  const what = { ...handOf(shown), lineId: line.id, why: form.value.why }
  const answered = await refuseLine(c.var.db, what, c.var.now)
  if (!answered.ok)
    return refuseLinePage(c, { shown, line, typed: form.typed, refused: answerSentences[answered.refusal] })
  return goToShare(c, shown, `${line.name} : remboursé dans cinq minutes, sauf si vous le reprenez`)
}

async function takeBack(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  await readForm(c, field.form({}))
  const answered = await takeBackLine(c.var.db, { ...handOf(shown), lineId: line.id }, c.var.now)
  if (!answered.ok) return sharePageOf(c, { ...shown, refused: answerSentences[answered.refusal] })
  return goToShare(c, shown, `${line.name} est repris`)
}

const weighForm = field.form({ grams: field.whole(1, 100_000) })

async function weigh(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const form = await readForm(c, weighForm)
  if (!form.ok) return weighLinePage(c, { shown, line, errors: form.errors, typed: form.typed })
  const what = { ...handOf(shown), lineId: line.id, weight_g: form.value.grams }
  const weighed = await weighLine(c.var.db, what, c.var.now)
  if (!weighed.ok) {
    const errors = { grams: weighSentences[weighed.refusal] }
    return weighLinePage(c, { shown, line, typed: form.typed, errors })
  }
  return goToShare(c, shown, `${line.name} : pesé`)
}

const giveBackForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  euros: field.text(12, 'Dites combien. Exemple : 3,60'),
  why: field.text(120, 'Dites pourquoi : le client le lit.'),
})

async function giveBack(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const form = await readForm(c, giveBackForm)
  if (!form.ok) return giveBackPage(c, { shown, line, errors: form.errors, typed: form.typed })
  const read = readEuros(form.value.euros)
  if (!read.ok) {
    const errors = { euros: 'Écrivez une somme en euros. Exemple : 3,60' }
    return giveBackPage(c, { shown, line, errors, typed: form.typed })
  }
  const { id, why } = form.value
  const what = { ...handOf(shown), id, lineId: line.id, cents: read.value, why }
  const given = await giveBackLine(c.var.ground, what, c.var.now)
  if (!given.ok)
    return giveBackPage(c, { shown, line, typed: form.typed, refused: giveBackSentences[given.refusal] })
  return goToShare(c, shown, `${line.name} : remboursé`)
}
