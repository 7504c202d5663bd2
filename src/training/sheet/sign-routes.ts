import { requireActor } from '#people'
import { fold } from '#platform/i18n'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { signAttendance } from '../attendance/door.ts'
import { SHEET } from './find-sheet.ts'
import type { SheetRow } from './sheet.ts'
import { isDrawing, type Signature } from '../attendance.ts'
import { markSentences } from './row-view.ts'
import { rowAsked, showSheetRow } from './show-sheet-row.ts'
import { markSite } from './mark-routes.ts'

export const signSite = newSite()
  .get(`${SHEET}/:person{[0-9a-fA-F-]{36}}`, show)
  .post(`${SHEET}/:person{[0-9a-fA-F-]{36}}/signature`, sign)
  .route('/', markSite)

async function show(c: Ask): Promise<Response> {
  return showSheetRow(c, await rowAsked(c))
}

const signForm = field.form({
  drawing: field.optionalText(12_000),
  name: field.optionalText(120),
  late: field.whole(0, 300),
})

/** The trainee signs on the trainer's device: a drawing, or their own name typed. */
async function sign(c: Ask): Promise<Response> {
  const asked = await rowAsked(c)
  const form = await readForm(c, signForm)
  if (!form.ok) return showSheetRow(c, asked, form.errors, form.typed)
  const { drawing, name, late } = form.value
  if (drawing && !isDrawing(drawing))
    return showSheetRow(c, asked, { name: 'Cette signature ne se lit pas\u00A0: recommencez.' }, form.typed)
  if (!drawing && !isTheirName(name ?? '', asked.row))
    return showSheetRow(
      c,
      asked,
      { name: 'Dessinez votre signature, ou écrivez votre prénom et votre nom.' },
      form.typed,
    )
  const signature: Signature = drawing ? { how: 'drawn', drawing } : { how: 'typed' }
  const personId = asked.row.trainee.personId
  const done = await signAttendance(
    c.var.db,
    asked.halfDay,
    personId,
    { signature, lateMinutes: late },
    requireActor(c).personId,
    c.var.now,
  )
  if (!done.ok) return showSheetRow(c, asked, { name: markSentences[done.refusal] }, form.typed)
  sayNext(c, done.changed ? 'C’est signé' : 'C’était déjà signé')
  return goTo(c, asked.address)
}

/** Both names, in any order, whatever the accents. */
function isTheirName(typed: string, { trainee }: SheetRow): boolean {
  const said = new Set(fold(typed).split(' '))
  return fold(`${trainee.givenName} ${trainee.familyName}`)
    .split(' ')
    .every((word) => said.has(word))
}
