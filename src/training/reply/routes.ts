import { readAction, readGroup } from '#actions'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, speak, type Ask, type Typed } from '#platform/web'
import type { Errors } from '#platform/ui'
import { askAt, type AfterAsk } from './ask-store.ts'
import { asksOpinion, asksSituation } from './moment.ts'
import { marks, questionsAt, type Mark, type Question } from './opinion.ts'
import { opinionPage } from './opinion-page.tsx'
import { hasOpinion, insertOpinion } from './opinion-store.ts'
import { endedPage, thanksPage } from './open-page.tsx'
import { contracts, nextPress, sinces, situations, type Told } from './situation.ts'
import { replySentences } from './sentences.ts'
import { situationPage } from './situation-page.tsx'
import { situationOf } from './situation-store.ts'
import { tellSituation } from './tell-situation.ts'

const PATH = '/apres/:secret{[A-Za-z0-9_-]{20,40}}'

export const replySite = newSite()
  .get(PATH, async (c) => show(c))
  .post(`${PATH}/avis`, giveOpinion)
  .post(`${PATH}/situation`, tell)

/** What is left to answer at a secret address: where one stands, then what one thinks. */
async function show(c: Ask, errors: Errors = {}, typed: Typed = {}): Promise<Response> {
  const ask = await asked(c)
  if (!isOpen(c, ask)) return endedPage(c)
  const { db } = c.var
  const { secret, moment } = ask
  const groupTitle = await titleOf(c, ask)
  const told = asksSituation(moment) ? await situationOf(db, ask.id) : undefined
  const again = asksSituation(moment) && c.req.query('recommencer') !== undefined
  if (again) return situationPage(c, { secret, groupTitle, told: undefined })
  if (asksSituation(moment) && nextPress(told)) return situationPage(c, { secret, groupTitle, told })
  if (asksOpinion(moment) && !(await hasOpinion(db, ask.id)))
    return opinionPage(c, { secret, moment, groupTitle, errors, typed })
  return thanksPage(c, asksSituation(moment) ? `/apres/${secret}?recommencer` : undefined)
}

const pressForm = field.form({
  situation: field.optionalText(20),
  contract: field.optionalText(20),
  since: field.optionalText(20),
})

/** One press: what was pressed before is kept with it. */
async function tell(c: Ask): Promise<Response> {
  const ask = await asked(c)
  const back = `/apres/${ask.secret}`
  if (!isOpen(c, ask) || !asksSituation(ask.moment)) return goTo(c, back)
  const form = await readForm(c, pressForm)
  const before = await situationOf(c.var.db, ask.id)
  const told = form.ok ? pressed(before, form.value) : undefined
  if (told) await tellSituation(c.var.db, ask, told, null, c.var.now)
  return goTo(c, back)
}

/** What is known once this is pressed; undefined for a press that is not the next one: an old page. The first question begins again. */
function pressed(
  before: Told | undefined,
  { situation, contract, since }: Record<keyof Told, string | null>,
): Told | undefined {
  const next = nextPress(before)
  const chosen = situations.find((one) => one === situation)
  if (chosen) return { situation: chosen, contract: null, since: null }
  const kind = contracts.find((one) => one === contract)
  if (next === 'contract' && before && kind) return { ...before, contract: kind }
  const when = sinces.find((one) => one === since)
  return next === 'since' && before && when ? { ...before, since: when } : undefined
}

async function giveOpinion(c: Ask): Promise<Response> {
  const ask = await asked(c)
  if (!isOpen(c, ask) || !asksOpinion(ask.moment)) return goTo(c, `/apres/${ask.secret}`)
  const { choosePicture } = speak(c, replySentences)
  const form = await readForm(c, field.form({ words: field.optionalText(1000) }))
  const given = new Map<Question, Mark>()
  const errors: Errors = form.ok ? {} : { ...form.errors }
  for (const question of questionsAt[ask.moment]) {
    const mark = marks.find((one) => String(one) === form.typed[question])
    if (mark) given.set(question, mark)
    else errors[question] = choosePicture
  }
  if (!form.ok || Object.keys(errors).length > 0) return show(c, errors, form.typed)
  const { words } = form.value
  await c.var.db.transaction((tx) => insertOpinion(tx, ask.id, { marks: given, words }, c.var.now))
  return goTo(c, `/apres/${ask.secret}`)
}

async function asked(c: Ask): Promise<AfterAsk> {
  const ask = await askAt(c.var.db, c.req.param('secret') ?? '')
  if (!ask) throw notFound()
  return ask
}

const isOpen = (c: Ask, ask: AfterAsk): boolean => parisDay(c.var.now) <= ask.openUntil

async function titleOf(c: Ask, { groupId }: AfterAsk): Promise<string> {
  const group = await readGroup(c.var.db, groupId)
  const action = group && (await readAction(c.var.db, group.actionId))
  return typo([action?.title, group?.title].filter(Boolean).join(', '))
}
