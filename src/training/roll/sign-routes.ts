import { requireActor } from '#people'
import { fold } from '#platform/i18n'
import { field, goTo, newSite, readForm, type Ask } from '#platform/web'
import { signAttendance } from '../attendance/door.ts'
import { isDrawing, type Signature } from '../attendance.ts'
import { markSentences, rowAsked, SHEET, sheetAsked, type SheetRow } from '../sheet/door.ts'
import { nextPage } from './next-page.tsx'
import { signPage } from './sign-page.tsx'

const ROW = `${SHEET}/:person{[0-9a-fA-F-]{36}}`

/** The device of who trains goes from hand to hand: it shows a list of names, then one place to sign, and nothing else. */
export const signSite = newSite()
  .get(`${SHEET}/passer`, next)
  .get(`${ROW}/signer`, show)
  .post(`${ROW}/signature`, sign)

async function next(c: Ask): Promise<Response> {
  const { sheet, address } = await sheetAsked(c)
  const after = sheet.rows.find((row) => row.trainee.personId === c.req.query('apres'))
  return nextPage(c, { sheet, after, address })
}

async function show(c: Ask): Promise<Response> {
  return signPage(c, await rowAsked(c))
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
  if (!form.ok) return signPage(c, asked, form.errors)
  const { drawing, name, late } = form.value
  if (drawing && !isDrawing(drawing))
    return signPage(c, asked, { name: 'Cette signature ne se lit pas\u00A0: recommencez.' }, form.typed)
  if (!drawing && !isTheirName(name ?? '', asked.row))
    return signPage(
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
  if (!done.ok) return signPage(c, asked, { name: markSentences[done.refusal] }, form.typed)
  return goTo(c, `${asked.address}/passer?apres=${personId}`)
}

/** Both names, in any order, whatever the accents. */
function isTheirName(typed: string, { trainee }: SheetRow): boolean {
  const said = new Set(fold(typed).split(' '))
  return fold(`${trainee.givenName} ${trainee.familyName}`)
    .split(' ')
    .every((word) => said.has(word))
}
