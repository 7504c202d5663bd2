import { actorOf, fullName, idsOf, type PagesAbout } from '#people'
import { answerOutbox, isOutbox } from '#platform/outbox'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { candidatesOf } from '../candidate-store.ts'
import { codesOf } from '../grid.ts'
import { isJuryTime } from '../seat.ts'
import type { ProofsBySkill } from './shown-proof.ts'
import { leaveLines, seatedIn } from '../access.ts'
import { finishMarks } from './finish-marks.ts'
import { giveMarks, givenBy } from './give-marks.ts'
import { marksForm, marksIn, screenIn } from './marks-form.ts'
import { marksPage, markSentences } from './page.tsx'

const finishForm = field.form({ finished: field.ticked() })

type Beside = {
  /** What else a juror may open of somebody who passes. */
  aboutCandidate: PagesAbout
  /** What they show of each skill. */
  proofsBySkill: ProofsBySkill
}

export const newJuryMarksSite = (beside: Beside): Site =>
  newSite()
    .get('/certification/jury/:id/candidats/:person', async (c) => {
      c.header('cache-control', 'no-store') // a shared tablet shows it to nobody who comes back
      return showGrid(c, await gridIn(c, 'in the room'), beside)
    })
    .post('/certification/jury/:id/candidats/:person', async (c) => {
      const actor = actorOf(c)
      const readers = actor ? await idsOf(c.var.db, actor.personId) : []
      if (isOutbox(c)) return answerOutbox(c, readers, async () => (await keepMarks(c, 'by outbox')).sentence)
      const { shown, sentence, typed, given, isOthers } = await keepMarks(c, 'in the room', readers)
      const { seat, candidate } = shown
      if (sentence !== null) {
        const again = isOthers
          ? {}
          : { marks: { ...shown.marks, ...given }, note: String(typed['note'] ?? '') }
        return showGrid(c, { ...shown, ...again, errors: { note: sentence } }, beside)
      }
      sayNext(c, `Vos notes sur ${fullName(candidate)} sont gardées`)
      const position = shown.candidates.findIndex((one) => one.personId === candidate.personId)
      const next = 'next' in typed ? shown.candidates[position + 1] : undefined
      const home = `/certification/jury/${seat.jury.id}`
      return goTo(c, next ? `${home}/candidats/${next.personId}` : home)
    })
    .post('/certification/jury/:id/notes-finies', async (c) => {
      const { seat } = await seatedIn(c)
      if (!seat.juror) throw notFound()
      const form = await readForm(c, finishForm)
      const said = await finishMarks(c.var.db, {
        juror: seat.juror,
        finished: form.ok && form.value.finished,
        at: c.var.now,
      })
      sayNext(c, said.ok ? 'C’est enregistré' : markSentences[said.refusal])
      return goTo(c, `/certification/jury/${seat.jury.id}`)
    })

const NOT_YOURS =
  'Cette grille était ouverte au nom d’une autre personne : rien n’en est gardé. Voici la vôtre.'

/** Keeps what a grid says, unless somebody else has signed in since it was opened. Gives the sentence of a refusal, or null. */
async function keepMarks(c: Ask, how: How, readers?: readonly string[]) {
  const shown = await gridIn(c, how)
  const form = await readForm(c, marksForm)
  const { typed } = form
  const given = marksIn(typed, codesOf(shown.grid))
  const said = (sentence: string | null, isOthers = false) => ({ shown, typed, given, sentence, isOthers })
  if (readers && typeof typed['owner'] === 'string' && !readers.includes(typed['owner']))
    return said(NOT_YOURS, true)
  if (!form.ok) return said(Object.values(form.errors)[0] ?? '')
  const kept = await giveMarks(c.var.db, {
    juror: shown.juror,
    personId: shown.candidate.personId,
    marks: given,
    note: 'note' in typed ? (form.value.note ?? '') : undefined,
    seen: form.value.seen ?? '',
    screen: screenIn(typed),
    at: c.var.now,
  })
  return said(kept.ok ? null : markSentences[kept.refusal])
}

type How = 'in the room' | 'by outbox'
type GridShown = Omit<Awaited<ReturnType<typeof gridIn>>, 'errors'> & { errors: Record<string, string> }

/** The grid on screen, also when a form is refused: the person reads the line. Marks sent by a touch show nothing and leave none. */
async function showGrid(c: Ask, shown: GridShown, beside: Beside): Promise<Response> {
  const code = shown.seat.jury.kind === 'jury' ? 'jury marks' : 'mock jury marks'
  await leaveLines(c, shown, [shown.candidate], { code })
  const { actor, candidate, grid } = shown
  const { db, now } = c.var
  return marksPage(c, {
    ...shown,
    about: await beside.aboutCandidate(db, actor, candidate.personId, now),
    proofs: await beside.proofsBySkill(db, actor, candidate.personId, { gridId: grid.id, now }),
  })
}

/** A juror in front of one candidate, on the day. */
async function gridIn(c: Ask, how: How) {
  const { db, now } = c.var
  const { actor, seat, grid } = await seatedIn(c)
  const { jury, juror } = seat
  const personId = idIn(c, 'person')
  const candidates = await candidatesOf(db, jury.id)
  const candidate = candidates.find((one) => one.personId === personId)
  // Marks that waited on a tablet past the day are answered with a sentence, not as an address that does not exist.
  if (!juror || !candidate || (how !== 'by outbox' && !isJuryTime(jury, now))) throw notFound()
  const kept = await givenBy(db, { jurorId: juror.id, personId })
  const owner = actor.personId
  return { actor, owner, seat, grid, juror, candidate, candidates, kept, ...kept, errors: {} }
}
