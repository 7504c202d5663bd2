import { readSiret } from '#people'
import { asId } from '#platform/id'
import { typo } from '#platform/i18n'
import { sayLeft } from '#platform/imports'
import { asDay, parisDay, type Day } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  isId,
  isPossibleDay,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { openDesk } from '../access.ts'
import type { ImmersionId } from '../ids.ts'
import { answerPast, type Answered, type AnswerRefusal } from './answer-past.ts'
import { askedPage } from './asked-page.tsx'
import { PAST_TO_CHECK } from './page.tsx'
import { isQuestionKind, type PastAnswer } from './past-question.ts'
import { answererOf, askedOf } from './question-store.ts'
import { countAsked, readAsked } from './read-asked.ts'

const MOST = 8

export const askedSite = newSite()
  .get(PAST_TO_CHECK, async (c) => show(c))
  .post(`${PAST_TO_CHECK}/:id`, answer)

async function show(c: Ask, again?: { typed: Typed; errors: Record<string, string> }): Promise<Response> {
  const desk = await openDesk(c)
  return askedPage(c, { ...(await readAsked(c.var.db, desk, { most: MOST, now: c.var.now })), ...again })
}

async function answer(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  const id = idIn<ImmersionId>(c)
  const { typed } = await readForm(c, field.form({}))
  const read = readAnswer(typed, id)
  if ('errors' in read) {
    // who may not answer learns nothing by what is wrong in the form
    const [asked] = await askedOf(c.var.db, answererOf(desk), { on: parisDay(c.var.now), ids: [id] })
    if (!asked || asked.kinds.length === 0) throw notFound()
    return show(c, { typed, errors: read.errors })
  }
  const done = await answerPast(c.var.db, { id, answer: read.answer }, { desk, now: c.var.now })
  if (done.ok) {
    const count = await countAsked(c.var.db, desk, c.var.now)
    sayNext(c, typo(`${answeredWords[done.value]}. ${sayLeft(count)}`))
    return goTo(c, PAST_TO_CHECK)
  }
  if (done.refusal === 'not yours') throw notFound()
  return show(c, { typed, errors: { [`${fieldOf[done.refusal]}-${id}`]: sentences[done.refusal] } })
}

type Read = { answer: PastAnswer } | { errors: Record<string, string> }

/** The answer that was pressed, with what it needs. */
function readAnswer(typed: Typed, id: ImmersionId): Read {
  const said = (name: string) => String(typed[`${name}-${id}`] ?? '').trim()
  const wrong = (name: string, sentence: string): Read => ({ errors: { [`${name}-${id}`]: sentence } })
  const [press = '', what = ''] = String(typed['answer'] ?? '').split(':')
  if (press === 'de-cote') return { answer: { kind: 'left out' } }
  if (press === 'tel-quel' && isQuestionKind(what)) return { answer: { kind: 'as it is', question: what } }
  if (press === 'employeur' && readSiret(what).ok) return { answer: { kind: 'host', siret: what } }
  if (press === 'renouvelle' && isId(what))
    return { answer: { kind: 'renewal', of: asId<ImmersionId>(what) } }
  if (press === 'nouveau') {
    const siret = readSiret(said('siret'))
    if (said('town') === '' || said('town').length > 80)
      return wrong('town', 'Écrivez la commune de l’employeur.')
    if (said('siret') && !siret.ok)
      return wrong('siret', 'Ce SIRET est faux. Recopiez ses 14 chiffres, ou laissez ce champ vide.')
    return { answer: { kind: 'new host', town: said('town'), siret: siret.ok ? siret.siret : null } }
  }
  if (press === 'jour') {
    const on = dayIn(said('hired'))
    return on ? { answer: { kind: 'hire day', on } } : wrong('hired', 'Donnez la date d’embauche.')
  }
  if (press === 'dates') {
    const [from, to] = [dayIn(said('from')), dayIn(said('to'))]
    if (!from) return wrong('from', 'Donnez le premier jour.')
    if (!to || to < from) return wrong('to', 'Donnez le dernier jour : il ne vient pas avant le premier.')
    return { answer: { kind: 'dates', from, to } }
  }
  return wrong('answer', 'Choisissez une réponse.')
}

function dayIn(text: string): Day | undefined {
  const day = asDay(text)
  return day && isPossibleDay(day) ? day : undefined
}

const answeredWords: Record<Answered, string> = {
  answered: 'C’est noté',
  'answered before': 'Cette question a déjà sa réponse',
  'left out': 'La ligne est laissée de côté',
  'still asked': 'Les dates sont changées, et la loi dit encore non',
}

type Shown = Exclude<AnswerRefusal, 'not yours'>
const fieldOf: Record<Shown, string> = {
  'siret taken': 'siret',
  'name taken': 'town',
  'changed meanwhile': 'answer',
}
const sentences: Record<Shown, string> = {
  'siret taken': 'Un autre employeur a déjà ce SIRET. Cherchez-le dans la liste, ou vérifiez le numéro.',
  'name taken': 'Vous suivez déjà un employeur de ce nom, dans cette commune. Complétez sa fiche.',
  'changed meanwhile': 'Cet employeur a changé entre-temps.',
}
