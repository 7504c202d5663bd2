import { openFile, requireActor } from '#people'
import { fold } from '#platform/i18n'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { writeFullDay } from '#platform/time'
import type { Errors } from '#platform/ui'
import { historyOf, markAttendance, signAttendance } from '../attendance/door.ts'
import { sheetAsked, SHEET } from './routes.ts'
import type { SheetRow } from './sheet.ts'
import { isDrawing, reasons, type Signature } from '../attendance.ts'
import { isSigned, type HalfDay } from '../half-day.ts'
import { markSentences, signPage } from './sign-pages.tsx'

export const signSite = newSite()
  .get(`${SHEET}/:person{[0-9a-fA-F-]{36}}`, show)
  .post(`${SHEET}/:person{[0-9a-fA-F-]{36}}/signature`, sign)
  .post(`${SHEET}/:person{[0-9a-fA-F-]{36}}/note`, mark)

type Asked = Awaited<ReturnType<typeof sheetAsked>> & { row: SheetRow; halfDay: HalfDay }

async function rowAsked(c: Ask): Promise<Asked> {
  const asked = await sheetAsked(c)
  const person = idIn(c, 'person')
  const row = asked.sheet.rows.find((one) => one.trainee.personId === person)
  if (!row?.halfDay || !isSigned(row.halfDay.mode)) throw notFound()
  return { ...asked, row, halfDay: row.halfDay }
}

async function show(c: Ask): Promise<Response> {
  return answer(c, await rowAsked(c))
}

async function answer(c: Ask, asked: Asked, errors: Errors = {}, typed: Typed = {}): Promise<Response> {
  const { at, sheet, row, halfDay, address } = asked
  const { db, now } = c.var
  const history = await db.transaction(async (tx) => {
    const why = `Tenir la feuille d’émargement du ${writeFullDay(sheet.key.day)}`
    if (!(await openFile(tx, at.actor, row.trainee.personId, 'attendance', why, now))) throw notFound()
    return historyOf(
      tx,
      sheet.halfDays.map((one) => one.id),
      row.trainee.personId,
    )
  })
  return signPage(c, at, { sheet, row, halfDay, address, history, errors, typed })
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
  if (!form.ok) return answer(c, asked, form.errors, form.typed)
  const { drawing, name, late } = form.value
  if (drawing && !isDrawing(drawing))
    return answer(c, asked, { name: 'Cette signature ne se lit pas\u00A0: recommencez.' }, form.typed)
  if (!drawing && !isTheirName(name ?? '', asked.row))
    return answer(
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
  if (!done.ok) return answer(c, asked, { name: markSentences[done.refusal] }, form.typed)
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
  if (!form.ok) return answer(c, asked, form.errors, form.typed)
  const { status, late: lateMinutes, why, reason: chosen, reasonWords, justification } = form.value
  const reason = chosen === '' ? null : chosen
  const said =
    status === 'present' ? { status, lateMinutes, why } : { status, reason, reasonWords, justification, why }
  const personId = asked.row.trainee.personId
  const done = await markAttendance(
    c.var.db,
    asked.halfDay,
    personId,
    said,
    asked.at.actor.personId,
    c.var.now,
  )
  if (!done.ok)
    return answer(
      c,
      asked,
      { [done.refusal === 'say why' ? 'why' : 'status']: markSentences[done.refusal] },
      form.typed,
    )
  sayNext(c, done.changed ? 'C’est noté' : 'Rien n’a changé')
  return goTo(c, asked.address)
}
