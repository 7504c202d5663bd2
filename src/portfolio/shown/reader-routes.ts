import { gridsMarking } from '#jury'
import { requireActor } from '#people'
import { newId } from '#platform/id'
import { field, goTo, idIn, newSite, notFound, readFormOrTyped, sayNext, type Ask } from '#platform/web'
import { answerEvidence, answersTo, hearAnswer, type Refused } from '../answers/door.ts'
import type { Evidence } from '../evidence.ts'
import { keyOf } from '../criterion.ts'
import { listShown } from '../evidence-store.ts'
import { sendPiece } from '../send-piece.ts'
import { byCriterion } from './list-by-criterion.ts'
import { evidencePage, peoplePage, personPage, SHOWN } from './reader-pages.tsx'
import { asShown } from './choose-sight.ts'
import { whoShows } from './list-who-shows.ts'
import { idsShown, openPortfolio, requireShown, trainsThem } from './open-shown.ts'

const A_PAGE = 24

/** What people show to who reads: each reading leaves its line, and whoever is shown nothing gets 404. */
export const readerSite = newSite()
  .get(SHOWN, people)
  .get(`${SHOWN}/:person`, person)
  .get(`${SHOWN}/:person/:id`, evidence)
  .post(`${SHOWN}/:person/:id/mot`, answer)
  .get(`${SHOWN}/:person/:id/fichiers/:piece`, file)
  .get(`${SHOWN}/:person/:id/reponses/:answer`, async (c) => hearAnswer(c, (await requireShown(c)).id))

async function people(c: Ask): Promise<Response> {
  const all = await whoShows(c.var.db, requireActor(c), c.var.now)
  if (all.length === 0) throw notFound()
  return peoplePage(c, all)
}

async function person(c: Ask): Promise<Response> {
  const all = await idsShown(c)
  const found = await openPortfolio(c, { code: 'portfolio' })
  const criteria = await byCriterion(c.var.db, found.id, { ids: all, now: c.var.now })
  const only = criteria.find((one) => keyOf(one.criterion) === c.req.query('critere'))
  const ids = only ? all.filter((id) => only.proofs.some(({ evidenceId }) => evidenceId === id)) : all
  const number = Math.max(1, Math.min(Number(c.req.query('page')) || 1, Math.ceil(ids.length / A_PAGE)))
  const from = (Math.trunc(number) - 1) * A_PAGE
  const leaves = await asShown(c.var.db, await listShown(c.var.db, ids.slice(from, from + A_PAGE)))
  const next = ids.length > from + A_PAGE ? Math.trunc(number) + 1 : undefined
  return personPage(c, {
    person: found,
    backTo: await gridsMarking(c.var.db, requireActor(c), found.id, c.var.now),
    all: leaves,
    count: ids.length,
    next,
    criteria,
    only: only?.criterion,
  })
}

async function evidence(c: Ask): Promise<Response> {
  return show(c, await requireShown(c))
}

async function show(c: Ask, one: Evidence, refused?: Refused): Promise<Response> {
  const { db } = c.var
  const person = await openPortfolio(c, { code: 'evidence', title: one.title })
  // who trains them today answers; whoever else is shown it reads
  const act = (await trainsThem(c)) ? newId() : undefined
  const criteria = await byCriterion(db, person.id, { ids: [one.id], now: c.var.now })
  return evidencePage(c, {
    person,
    evidence: one,
    proves: criteria.filter(({ proofs }) => proofs.length > 0).map(({ criterion }) => criterion),
    backTo: await gridsMarking(db, requireActor(c), person.id, c.var.now),
    answers: await answersTo(db, one.id),
    act,
    refused,
  })
}

const answerForm = field.form({ act: field.id(), words: field.optionalText(1000) })

async function answer(c: Ask): Promise<Response> {
  const one = await requireShown(c)
  if (!(await trainsThem(c))) throw notFound()
  const { files, typed, isTooHeavy, ...form } = await readFormOrTyped(c, answerForm)
  const written = String(typed['words'] ?? '')
  if (!form.ok)
    return show(c, one, {
      words: written,
      error: form.errors['words'] ?? 'Rechargez la page, puis recommencez.',
    })
  if (isTooHeavy) return show(c, one, { words: written, refusal: 'too large' })
  const { act: id, words } = form.value
  const said = { id, evidence: one, saidBy: requireActor(c).personId, words, voice: files['voice']?.[0] }
  const done = await answerEvidence(c.var.ground, { ...said, at: c.var.now })
  if (!done.ok) return show(c, one, { words: written, refusal: done.refusal })
  sayNext(c, 'Votre mot est envoyé')
  return goTo(c, `${SHOWN}/${idIn(c, 'person')}/${one.id}`)
}

/** Its page left the line; the right is asked again for each file. */
async function file(c: Ask): Promise<Response> {
  const id = idIn(c, 'piece')
  const piece = (await requireShown(c)).pieces.find((one) => one.id === id)
  if (!piece) throw notFound()
  return sendPiece(c, piece)
}
