import { fullName, openFile } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { codesOf } from './grid.ts'
import { giveMarks, sayFinished } from './give-jury-marks.ts'
import { seatedIn } from './jury-ask.ts'
import { isMark, type Marks } from './jury-mark.ts'
import { marksOfJuror, notesOfJury } from './jury-mark-store.ts'
import { marksPage, markSentences } from './jury-marks-page.tsx'
import { isJuryTime } from './jury-seat.ts'
import { candidatesOf } from './jury-store.ts'

const marksForm = field.form({ note: field.optionalText(600) })
const finishForm = field.form({ fini: field.ticked() })

export const juryMarksSite = newSite()
  .get('/certification/jury/:id/candidats/:person', async (c) => marksPage(c, await markedIn(c, 'to read')))
  .post('/certification/jury/:id/candidats/:person', async (c) => {
    const shown = await markedIn(c, 'to write')
    const { seat, grid, juror, candidate } = shown
    const form = await readForm(c, marksForm)
    const marks = marksIn(form.typed, codesOf(grid))
    // The island sends one mark at a time, without the note.
    const note = 'note' in form.typed ? (form.ok ? (form.value.note ?? '') : undefined) : undefined
    const given = await giveMarks(c.var.db, {
      juror,
      personId: candidate.personId,
      marks,
      note,
      at: c.var.now,
    })
    const alone = c.req.header('x-requested-with') === 'island'
    if (!given.ok || !form.ok) {
      const sentence = given.ok ? Object.values(form.ok ? {} : form.errors)[0] : markSentences[given.refusal]
      if (alone) return c.text(sentence ?? '', 422)
      const typed = { marks: { ...shown.marks, ...marks }, note: String(form.typed['note'] ?? '') }
      return marksPage(c, { ...shown, ...typed, errors: { note: sentence ?? '' } })
    }
    if (alone) return c.body(null, 204)
    sayNext(c, `Vos notes sur ${fullName(candidate)} sont gardées`)
    const position = shown.candidates.findIndex((one) => one.personId === candidate.personId)
    const next = 'suivant' in form.typed ? shown.candidates[position + 1] : undefined
    const home = `/certification/jury/${seat.jury.id}`
    return goTo(c, next ? `${home}/candidats/${next.personId}` : home)
  })
  .post('/certification/jury/:id/notes-finies', async (c) => {
    const { seat } = await seatedIn(c)
    if (!seat.juror) throw notFound()
    const form = await readForm(c, finishForm)
    const said = await sayFinished(c.var.db, {
      juror: seat.juror,
      finished: form.ok && form.value.fini,
      at: c.var.now,
    })
    sayNext(c, said.ok ? 'C’est enregistré' : markSentences[said.refusal])
    return goTo(c, `/certification/jury/${seat.jury.id}`)
  })

/** A juror in front of one candidate, on the day. Reading the file leaves a line; sending marks does not leave another. */
async function markedIn(c: Ask, why: 'to read' | 'to write') {
  const { db, now } = c.var
  const { actor, seat, grid } = await seatedIn(c)
  const { jury, juror } = seat
  const personId = idIn(c, 'person')
  const candidates = await candidatesOf(db, jury.id)
  const candidate = candidates.find((one) => one.personId === personId)
  if (!juror || !candidate || !isJuryTime(jury, now)) throw notFound()
  const reason = jury.kind === 'jury' ? 'Noter au jury' : 'Noter au jury blanc'
  if (why === 'to read' && !(await openFile(db, actor, personId, 'jury', reason, now))) throw notFound()
  const mine = (await marksOfJuror(db, juror.id)).filter((one) => one.personId === personId)
  const note = (await notesOfJury(db, jury.id)).find(
    (one) => one.jurorId === juror.id && one.personId === personId,
  )?.note
  const marks: Marks = Object.fromEntries(mine.map((one) => [one.code, one.mark]))
  return { seat, grid, juror, candidate, candidates, marks, note: note ?? '', errors: {} }
}

function marksIn(typed: Typed, codes: readonly string[]): Marks {
  const given = codes.map((code) => [code, String(typed[`note-${code}`] ?? '')] as const)
  return Object.fromEntries(given.flatMap(([code, mark]) => (isMark(mark) ? [[code, mark] as const] : [])))
}
