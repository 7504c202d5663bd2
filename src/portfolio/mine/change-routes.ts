import { field, goTo, languageOf, newSite, readForm, sayNext, speak, type Ask } from '#platform/web'
import { requireOwnEvidence } from '../access.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { changePage, erasePage } from './change-page.tsx'
import { changeEvidence, eraseEvidence } from './keep-evidence.ts'
import { readSaid } from './said-form.ts'
import { mineSentences } from './sentences.ts'

export const changeSite = newSite()
  .get(`${PORTFOLIO}/:id/changer`, async (c) => changePage(c, (await requireOwnEvidence(c)).evidence))
  .post(`${PORTFOLIO}/:id/changer`, change)
  .get(`${PORTFOLIO}/:id/effacer`, async (c) => erasePage(c, (await requireOwnEvidence(c)).evidence))
  .post(`${PORTFOLIO}/:id/effacer`, erase)

async function change(c: Ask): Promise<Response> {
  const { evidence } = await requireOwnEvidence(c)
  const say = speak(c, mineSentences)
  const { typed } = await readForm(c, field.form({}))
  const read = readSaid(typed, { way: undefined, now: c.var.now, say, language: languageOf(c) })
  if (!read.ok) return changePage(c, evidence, typed, read.errors)
  await changeEvidence(c.var.db, evidence.id, read.said)
  sayNext(c, say.changed)
  return goTo(c, `${PORTFOLIO}/${evidence.id}`)
}

async function erase(c: Ask): Promise<Response> {
  const { evidence } = await requireOwnEvidence(c)
  await eraseEvidence(c.var.db, evidence.id)
  sayNext(c, speak(c, mineSentences).erased)
  return goTo(c, PORTFOLIO)
}
