import { languagesOf, requireActor } from '#people'
import { fold } from '#platform/i18n'
import { asLanguage, type Language } from '#platform/languages'
import { isOutbox } from '#platform/outbox'
import { field, goTo, newSite, readForm, type Ask, type Typed } from '#platform/web'
import { signAttendance } from '../attendance/door.ts'
import { isPadDrawing } from '#platform/ui'
import type { Signature } from '../attendance.ts'
import { rowAsked, SHEET, sheetAsked, type SheetRow } from '../sheet/door.ts'
import { answerDevice, deviceFields, toldBy } from '../phone/door.ts'
import { CHOSEN, chosenIn, namesAt } from './handing.tsx'
import { minutesLate } from './late.ts'
import { nextPage } from './next-page.tsx'
import { keptWords } from './kept-words.ts'
import { rollSentences } from './sentences.ts'
import { signPage } from './sign-page.tsx'

const ROW = `${SHEET}/:person{[0-9a-fA-F-]{36}}`

/** The device of who trains goes from hand to hand: it shows a list of names, then one place to sign, and nothing else. */
export const signSite = newSite()
  .get(`${SHEET}/passer`, next)
  .get(`${SHEET}/passer/${CHOSEN}`, next)
  .get(`${ROW}/signer`, show)
  .get(`${ROW}/signer/${CHOSEN}`, show)
  .post(`${ROW}/signature`, sign)

async function next(c: Ask): Promise<Response> {
  const { sheet, address } = await sheetAsked(c)
  const after = sheet.rows.find((row) => row.trainee.personId === c.req.query('apres'))
  const people = sheet.rows.map(({ trainee }) => trainee.personId)
  const languageOf = await languagesOf(c.var.db, people)
  const signedIn = asLanguage(c.req.query('langue'))
  return nextPage(c, { sheet, after, address, languageOf, signedIn, chosen: chosenIn(c) })
}

async function show(c: Ask): Promise<Response> {
  return signPage(c, await placeAsked(c, chosenIn(c)))
}

/** The place to sign of the address, and the language chosen there, or of whose it is. */
async function placeAsked(c: Ask, chosen?: Language) {
  const asked = await rowAsked(c)
  const { personId } = asked.row.trainee
  const own = (await languagesOf(c.var.db, [personId]))(personId)
  return { ...asked, own, language: chosen ?? own }
}

const signForm = field.form({
  drawing: field.optionalText(12_000),
  name: field.optionalText(120),
  late: field.whole(0, 300),
  language: field.optionalText(2),
  ...deviceFields,
})

/** The trainee signs on the trainer's device: a drawing, or their own name typed. It leaves at once, or when the device finds a network. */
async function sign(c: Ask): Promise<Response> {
  if (isOutbox(c))
    return answerDevice(c, async () => {
      const tried = await trySign(c)
      if (tried.why) return tried.why
      return tried.changed ? null : keptWords.signedBefore
    })
  const { asked, why, typed } = await trySign(c)
  if (why) return signPage(c, asked, { name: why }, typed)
  const { address, row, language } = asked
  return goTo(c, `${namesAt(address)}?apres=${row.trainee.personId}&langue=${language}`)
}

type Tried = { asked: Awaited<ReturnType<typeof placeAsked>>; typed: Typed; why?: string; changed?: boolean }

async function trySign(c: Ask): Promise<Tried> {
  const form = await readForm(c, signForm)
  const { typed } = form
  const asked = await placeAsked(c, asLanguage(String(typed['language'] ?? '')))
  const say = rollSentences.says[asked.language]
  if (!form.ok) return { asked, typed, why: Object.values(form.errors)[0] ?? say.unreadable }
  const { drawing, name, late } = form.value
  if (drawing && !isPadDrawing(drawing)) return { asked, typed, why: say.unreadable }
  if (!drawing && !isTheirName(name ?? '', asked.row)) return { asked, typed, why: say.drawOrWrite }
  const signature: Signature = drawing ? { how: 'drawn', drawing } : { how: 'typed' }
  const { row, halfDay } = asked
  const { doneAt, device } = toldBy(c, form.value)
  // The page of a device was written before: it does not know who is late.
  const lateMinutes = device ? minutesLate(row.current, halfDay, doneAt) : late
  const by = requireActor(c).personId
  const said = { signature, lateMinutes }
  const done = await signAttendance(
    c.var.db,
    halfDay,
    { personId: row.trainee.personId, ...said, by, device },
    doneAt,
  )
  return done.ok ? { asked, typed, changed: done.changed } : { asked, typed, why: say.notTaken[done.refusal] }
}

/** Both names, in any order, whatever the accents. */
function isTheirName(typed: string, { trainee }: SheetRow): boolean {
  const said = new Set(fold(typed).split(' '))
  return fold(`${trainee.givenName} ${trainee.familyName}`)
    .split(' ')
    .every((word) => said.has(word))
}
