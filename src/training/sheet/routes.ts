import { asDay, parisDay, addDays } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { answerQuestion, questionsOf } from '../attendance/door.ts'
import { attendanceIndexPage } from './index-page.tsx'
import { openSheet, readSheetAt, signSheet, type AttendanceSheet } from './sheet.ts'
import { sheetPage, sheetSentences } from './page.tsx'
import { presencesOf } from '../attendance-store.ts'
import { isDrawing } from '../attendance.ts'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { halfAddress, halfAt } from '../half-day.ts'
import { calendarOf, wholeCalendarOf } from '../half-day-store.ts'

export const SHEET = `${GROUP}/emargement/:day{\\d{4}-\\d{2}-\\d{2}}/:half{(?:matin|apres-midi)}`

export const attendanceSite = newSite()
  .get(`${GROUP}/emargement`, index)
  .post(`${GROUP}/emargement/questions`, answer)
  .get(SHEET, sheet)
  .post(`${SHEET}/ouvrir`, open)
  .post(`${SHEET}/signer`, sign)

/** The sheet of the address. @throws notFound when nothing is planned then, and for who does not train this group. */
export async function sheetAsked(
  c: Ask,
): Promise<{ at: OpenGroup; sheet: AttendanceSheet; address: string }> {
  const at = await openGroupPage(c)
  const day = asDay(c.req.param('day') ?? '')
  const half = halfAt((c.req.param('half') ?? '').replace(/\.pdf$/, ''))
  const found = day && half && (await readSheetAt(c.var.db, { groupId: at.group.id, day, half }))
  if (!found) throw notFound()
  return { at, sheet: found, address: `/formation/${at.group.id}/emargement/${day}/${halfAddress[half]}` }
}

const DAYS = 28

/** The sheets of the last four weeks, or of the four before a day, and the questions that imports left. */
async function index(c: Ask): Promise<Response> {
  const at = await openGroupPage(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const last = at.group.endsOn < today ? at.group.endsOn : today
  const until = asDay(c.req.query('avant') ?? '') ?? last
  const from = addDays(until, 1 - DAYS)
  const older =
    from > at.group.startsOn && (await wholeCalendarOf(db, at.group.id)).some((one) => one.day < from)
  return attendanceIndexPage(c, at, {
    calendar: (await calendarOf(db, at.group.id, from, until)).filter((one) => !one.cancelledAt),
    presences: await presencesOf(db, at.group.id, from, until),
    questions: (await questionsOf(db, at.group.id)).filter((one) => !one.answer),
    older: older ? addDays(from, -1) : undefined,
  })
}

const answerForm = field.form({
  id: field.id(),
  answer: field.oneOf(['present', 'excused', 'unexcused'], 'Dites si la personne était là.'),
})

async function answer(c: Ask): Promise<Response> {
  const { actor, group } = await openGroupPage(c)
  const form = await readForm(c, answerForm)
  if (!form.ok) {
    sayNext(c, 'Dites si la personne était là')
    return goTo(c, `/formation/${group.id}/emargement`)
  }
  const { id, answer: said } = form.value
  const answered = {
    id,
    status: said === 'present' ? ('present' as const) : ('absent' as const),
    reason: said === 'present' ? null : said === 'excused' ? ('other' as const) : ('unexcused' as const),
  }
  const done = await answerQuestion(c.var.db, group.id, answered, actor.personId, c.var.now)
  sayNext(c, done.ok ? 'C’est enregistré' : 'Quelqu’un d’autre vient de répondre')
  return goTo(c, `/formation/${group.id}/emargement`)
}

async function sheet(c: Ask): Promise<Response> {
  const { at, sheet: shown, address } = await sheetAsked(c)
  return sheetPage(c, at, shown, address)
}

async function open(c: Ask): Promise<Response> {
  const { at, sheet: shown, address } = await sheetAsked(c)
  await openSheet(c.var.db, shown.key, at.actor.personId, c.var.now)
  sayNext(c, 'La feuille est ouverte\u00A0: montrez le code')
  return goTo(c, address)
}

const signForm = field.form({ drawing: field.optionalText(12_000), sure: field.ticked() })

async function sign(c: Ask): Promise<Response> {
  const { at, sheet: shown, address } = await sheetAsked(c)
  const form = await readForm(c, signForm)
  if (!form.ok) return sheetPage(c, at, shown, address, 'Cette signature ne se lit pas\u00A0: recommencez.')
  const { drawing, sure } = form.value
  if (!drawing && !sure)
    return sheetPage(c, at, shown, address, 'Dessinez votre signature, ou cochez la case.')
  if (drawing && !isDrawing(drawing))
    return sheetPage(c, at, shown, address, 'Cette signature ne se lit pas\u00A0: recommencez.')
  const done = await signSheet(c.var.db, shown.key, { personId: at.actor.personId, drawing }, c.var.now)
  if (!done.ok) return sheetPage(c, at, shown, address, sheetSentences[done.refusal])
  sayNext(c, 'La feuille est signée')
  return goTo(c, address)
}
