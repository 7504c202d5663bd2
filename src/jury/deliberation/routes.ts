import { fullName } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { candidatesOf } from '../candidate-store.ts'
import { codesOf } from '../grid.ts'
import { deliberates, follows, presides } from '../seat.ts'
import { leaveLines, seatedIn } from '../access.ts'
import { isMark, marks, marksOfJury, notesOfJury } from '../marks/door.ts'
import {
  closeDeliberation,
  correctDecision,
  decideSkills,
  openDeliberation,
  type Decisions,
} from './deliberate-jury.ts'
import { correctionPage } from './correction-page.tsx'
import { decisionPage, deliberationSentences } from './decision-page.tsx'
import { currentDecisions, undecided, unanswered } from './decisions.ts'
import { decisionLines, questionsOf } from './decision-store.ts'
import { deliberationPage } from './page.tsx'

const correctionForm = field.form({
  skill: field.text(40),
  decision: field.oneOf(marks, 'Choisissez la décision.'),
  why: field.text(300, 'Dites pourquoi : c’est écrit au procès-verbal.'),
})

export const juryDeliberationSite = newSite()
  .get('/certification/jury/:id/deliberation', async (c) => overview(c, await overviewIn(c)))
  .post('/certification/jury/:id/deliberation/ouverture', async (c) => {
    const shown = await overviewIn(c)
    if (!presides(shown.seat)) throw notFound()
    const opened = await openDeliberation(c.var.db, {
      juryId: shown.seat.jury.id,
      by: shown.actor.personId,
      at: c.var.now,
    })
    if (!opened.ok) return overview(c, { ...shown, refused: deliberationSentences[opened.refusal] })
    sayNext(c, 'La délibération est ouverte')
    return goTo(c, `/certification/jury/${shown.seat.jury.id}/deliberation`)
  })
  .post('/certification/jury/:id/deliberation/cloture', async (c) => {
    const shown = await overviewIn(c)
    if (!presides(shown.seat)) throw notFound()
    const closed = await closeDeliberation(c.var.db, {
      juryId: shown.seat.jury.id,
      by: shown.actor.personId,
      at: c.var.now,
    })
    if (!closed.ok) return overview(c, { ...shown, refused: deliberationSentences[closed.refusal] })
    sayNext(c, 'La délibération est close')
    return goTo(c, `/certification/jury/${shown.seat.jury.id}/proces-verbal`)
  })
  .get('/certification/jury/:id/deliberation/:person', async (c) => decision(c, await decidedIn(c)))
  .post('/certification/jury/:id/deliberation/:person', async (c) => {
    const shown = await decidedIn(c)
    const { seat, grid, actor, candidate, candidates } = shown
    if (!presides(seat)) throw notFound()
    const { typed } = await readForm(c, field.form({}))
    const decisions = decisionsIn(typed, codesOf(grid))
    const seen = String(typed['seen'] ?? '')
    const what = {
      juryId: seat.jury.id,
      by: actor.personId,
      at: c.var.now,
      personId: candidate.personId,
      decisions,
      seen,
    }
    const decided = await decideSkills(c.var.db, what)
    if (!decided.ok)
      return decision(c, { ...shown, typed: decisions, refused: deliberationSentences[decided.refusal] })
    sayNext(c, `Décisions gardées pour ${fullName(candidate)}`)
    const next = 'next' in typed ? candidates[candidates.indexOf(candidate) + 1] : undefined
    return goTo(c, `/certification/jury/${seat.jury.id}/deliberation${next ? `/${next.personId}` : ''}`)
  })
  .get('/certification/jury/:id/correction/:person', async (c) => {
    const shown = await decidedIn(c)
    if (!presides(shown.seat) || shown.seat.jury.stage !== 'closed') throw notFound()
    return correction(c, { ...shown, typed: {}, errors: {} })
  })
  .post('/certification/jury/:id/correction/:person', async (c) => {
    const shown = await decidedIn(c)
    const { seat, actor, candidate } = shown
    if (!presides(seat)) throw notFound()
    const form = await readForm(c, correctionForm)
    if (!form.ok) return correction(c, { ...shown, typed: form.typed, errors: form.errors })
    const { skill: code, decision, why } = form.value
    const by = { juryId: seat.jury.id, by: actor.personId, at: c.var.now }
    const corrected = await correctDecision(c.var.db, {
      ...by,
      personId: candidate.personId,
      code,
      decision,
      why,
    })
    if (!corrected.ok)
      return correction(c, {
        ...shown,
        typed: form.typed,
        errors: { decision: deliberationSentences[corrected.refusal] },
      })
    sayNext(c, 'La correction est écrite au procès-verbal')
    return goTo(c, `/certification/jury/${seat.jury.id}/proces-verbal`)
  })

type Overview = Awaited<ReturnType<typeof overviewIn>>
type Decided = Awaited<ReturnType<typeof decidedIn>>

const WHY = 'Délibération du jury'

/** The page of a reading, shown by a form that is refused too: each person whom it names reads the line. */
async function overview(c: Ask, shown: Refusable<Overview>): Promise<Response> {
  if (shown.seat.jury.stage !== 'planned') await leaveLines(c, shown, shown.candidates, WHY)
  return deliberationPage(c, shown)
}

async function decision(c: Ask, shown: Refusable<Decided> & { typed?: Decisions }): Promise<Response> {
  await leaveLines(c, shown, [shown.candidate], WHY)
  return decisionPage(c, shown)
}

async function correction(c: Ask, shown: Decided & Corrected): Promise<Response> {
  await leaveLines(c, shown, [shown.candidate], 'Corriger une décision du jury')
  return correctionPage(c, shown)
}

type Refusable<T> = Omit<T, 'refused'> & { refused: string | undefined }
type Corrected = { typed: Typed; errors: Record<string, string> }

/** Where the deliberation is, for the jurors and the person in charge of the organiser. No mark is in it. */
async function overviewIn(c: Ask) {
  const { db } = c.var
  const { actor, seat, grid } = await seatedIn(c)
  if (!follows(seat)) throw notFound()
  const candidates = await candidatesOf(db, seat.jury.id)
  const decisions = currentDecisions(await decisionLines(db, seat.jury.id))
  const missing = undecided(
    candidates.map((one) => one.personId),
    codesOf(grid),
    decisions,
  )
  const questions = unanswered(await questionsOf(db, seat.jury.id), decisions)
  return { actor, seat, grid, candidates, decisions, missing, questions, refused: undefined }
}

/** One candidate's marks side by side, once the deliberation is open. */
async function decidedIn(c: Ask) {
  const { db } = c.var
  const shown = await overviewIn(c)
  const { seat, candidates } = shown
  const candidate = candidates.find((one) => one.personId === idIn(c, 'person'))
  if (!candidate || !deliberates(seat)) throw notFound()
  const [given, notes] = [await marksOfJury(db, seat.jury.id), await notesOfJury(db, seat.jury.id)]
  const lines = (await decisionLines(db, seat.jury.id)).filter((one) => one.personId === candidate.personId)
  return {
    ...shown,
    candidate,
    given,
    notes: notes.filter((one) => one.personId === candidate.personId),
    lines,
  }
}

function decisionsIn(typed: Typed, codes: readonly string[]) {
  const decisions: Decisions = {}
  for (const code of codes) {
    const decision = String(typed[`decision-${code}`] ?? '')
    const comment = String(typed[`comment-${code}`] ?? '').slice(0, 300) || null
    if (isMark(decision)) decisions[code] = { decision, comment }
  }
  return decisions
}
