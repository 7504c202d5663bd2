import { readPerson } from '#people'
import { hashOf } from '#platform/secret'
import {
  addressOf,
  countTry,
  field,
  goTo,
  newSite,
  notFound,
  problem,
  readForm,
  sayNext,
  speak,
  type Ask,
} from '#platform/web'
import { hostWithId } from '../hosts/door.ts'
import { deadPage } from '../signing/door.ts'
import { noteLanguage, proposalWords } from '../words/door.ts'
import { answerProposal, withdrawYes } from './answer-proposal.ts'
import { answeredPage, askPage, confirmPage, overPage } from './employer-pages.tsx'
import { answers, isAnswerable, isInTime, isOwnYes, type Proposal } from './proposal.ts'
import { isActedOn, proposalAt } from './proposal-store.ts'
import { ANSWER, wayTo } from './write-to-host.ts'

/** Addresses of before November 2026 are shorter. */
const PATH = `${ANSWER}/:secret{[A-Za-z0-9_-]{32,43}}`

/** What a host reads of somebody, and answers, by its secret address: without account. */
export const answerSite = newSite().get(PATH, show).post(PATH, answer).post(`${PATH}/retirer`, takeBack)

async function show(c: Ask): Promise<Response> {
  const one = await proposalIn(c)
  const person = await readPerson(c.var.db, one.personId)
  if (!person) throw notFound()
  const at = c.req.path
  const { state } = one
  // an adviser who noted an answer heard it: the address says it too
  if (state.kind === 'answered' && state.answer !== 'later') {
    const by = state.answer === 'yes' ? await readPerson(c.var.db, one.byId) : undefined
    const mayTakeBack = isOwnYes(one) && isInTime(one, c.var.now) && !(await isActedOn(c.var.db, one.id))
    return answeredPage(c, {
      one,
      answer: state.answer,
      person,
      by,
      takeBackAt: mayTakeBack ? at : undefined,
    })
  }
  if (!isAnswerable(one, c.var.now)) return overPage(c)
  const chosen = answers.find((value) => value === c.req.query('reponse'))
  return chosen ? confirmPage(c, { at, answer: chosen, person }) : askPage(c, { at, one, person })
}

const TRIES = { max: 60, seconds: 900 }

/** @throws notFound where no proposal has that address, or it is over, with the page of every link that is; too many of them from one place are not even looked for. */
async function proposalIn(c: Ask): Promise<Proposal> {
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'private, no-store')
  const one = await proposalAt(c.var.db, hashOf(c.req.param('secret') ?? ''), c.var.now)
  if (!one) throw notFound(deadPage(c))
  return one
}

const isTooMany = async (c: Ask): Promise<boolean> =>
  !(await c.var.db.transaction((tx) => countTry(tx, `answer ${addressOf(c)}`, TRIES, c.var.now)))

/** The yes was a mistake: who comes is not named any more, and it is asked again. */
async function takeBack(c: Ask): Promise<Response> {
  if (await isTooMany(c)) return problem(c, 429)
  const one = await proposalIn(c)
  const done = await withdrawYes(c.var.db, one.id, c.var.now)
  const say = speak(c, proposalWords)
  sayNext(c, done.ok ? say.takenBack : say.notTakenBack[done.refusal])
  return goTo(c, c.req.path.replace(/\/retirer$/, ''))
}

async function answer(c: Ask): Promise<Response> {
  const { db, now } = c.var
  if (await isTooMany(c)) return problem(c, 429)
  const one = await proposalIn(c)
  const form = await readForm(c, field.form({ answer: field.oneOf(answers) }))
  const answered = form.ok ? await answerProposal(db, one.id, form.value.answer, now) : undefined
  if (answered && !answered.ok) sayNext(c, speak(c, proposalWords).over)
  const host = await hostWithId(db, one.hostId)
  await noteLanguage(c, (host && wayTo(host)) ?? null)
  return goTo(c, form.ok && form.value.answer === 'later' ? `${c.req.path}?dit` : c.req.path)
}
