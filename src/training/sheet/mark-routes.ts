import { field, goTo, readForm, sayNext, newSite, type Ask } from '#platform/web'
import { SHEET } from './find-sheet.ts'
import { markAttendance } from '../attendance/door.ts'
import { reasons } from '../attendance.ts'
import { markSentences } from './row-view.ts'
import { rowAsked, showSheetRow } from './show-sheet-row.ts'

const ROW = `${SHEET}/:person{[0-9a-fA-F-]{36}}`

export const markSite = newSite().get(ROW, show).post(`${ROW}/note`, mark)

async function show(c: Ask): Promise<Response> {
  return showSheetRow(c, await rowAsked(c))
}

const markForm = field.form({
  status: field.oneOf(['present', 'absent']),
  late: field.whole(0, 300),
  reason: field.oneOf(['', ...reasons]),
  reasonWords: field.optionalText(200),
  justification: field.optionalText(120),
  why: field.optionalText(200),
})

/** Who trains notes an absence or a lateness, or corrects what was said. */
async function mark(c: Ask): Promise<Response> {
  const asked = await rowAsked(c)
  const form = await readForm(c, markForm)
  if (!form.ok) return showSheetRow(c, asked, form.errors, form.typed)
  const { status, late: lateMinutes, why, reason: chosen, reasonWords, justification } = form.value
  const reason = chosen === '' ? null : chosen
  const said =
    status === 'present' ? { status, lateMinutes, why } : { status, reason, reasonWords, justification, why }
  const personId = asked.row.trainee.personId
  const done = await markAttendance(
    c.var.db,
    asked.halfDay,
    { personId, mark: said, by: asked.at.actor.personId },
    c.var.now,
  )
  if (!done.ok)
    return showSheetRow(
      c,
      asked,
      { [done.refusal === 'say why' ? 'why' : 'status']: markSentences[done.refusal] },
      form.typed,
    )
  sayNext(c, done.changed ? 'C’est noté' : 'Rien n’a changé')
  return goTo(c, asked.address)
}
