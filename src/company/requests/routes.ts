import { newId } from '#platform/id'
import { answerOutbox, clockFields, isOutbox, readClocks, trueTime } from '#platform/outbox'
import { readPhone } from '#platform/sheets'
import { parisDay, parisInstant, type Day } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { openCompany, readersOf, type Inside } from '../access.ts'
import { dayFault } from '../coming-day.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { RequestId } from '../ids.ts'
import { isReal } from '../request.ts'
import { markCalledBack } from '../request-store.ts'
import { closeRequest } from './close-request.ts'
import { askPage, freshForm, requestForm } from './ask-page.tsx'
import { filePage } from './file-page.tsx'
import { findRequest } from './find-request.ts'
import { drawCard, keepRequest } from './keep-request.ts'
import type { RequestSentences } from './sentences.fr.ts'
import { requestSentences } from './sentences.ts'
import { voicesOf } from '../voices/door.ts'
import { speakInside, type InsideWords } from '../screen/door.ts'

/** What clients ask, and what follows. */
export const requestSite = newSite()
  .get(`${COMPANY}/demandes/nouvelle`, async (c) => askPage(c, await openCompany(c), newId()))
  .post(`${COMPANY}/demandes/carte`, draw)
  .get(`${COMPANY}/demandes/appel`, async (c) => freshForm(c, await openCompany(c), 'call'))
  .post(`${COMPANY}/demandes/appel`, async (c) => keep(c, 'call'))
  .get(`${COMPANY}/demandes/ecrire`, async (c) => freshForm(c, await openCompany(c), 'typed'))
  .post(`${COMPANY}/demandes/ecrire`, async (c) => keep(c, 'typed'))
  .get(`${COMPANY}/demandes/:request`, async (c) => {
    const { inside, file } = await findRequest(c)
    return filePage(c, inside, file, await voicesOf(c.var.db, inside.company.id))
  })
  .post(`${COMPANY}/demandes/:request/rappel`, calledBack)
  .post(`${COMPANY}/demandes/:request/fermer`, close)

async function draw(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const { say, common } = speakInside(c, inside, requestSentences)
  const form = await readForm(c, field.form({ id: field.id<RequestId>(common.reload) }))
  if (!form.ok) return askPage(c, inside, newId())
  await drawCard(c.var.db, inside, form.value.id, c.var.now)
  return done(c, inside, form.value.id, say.drawn)
}

const requestFields = ({ say, common }: { say: RequestSentences } & Pick<InsideWords, 'common'>) =>
  field.form({
    act: field.id<RequestId>(common.reload),
    ...clockFields,
    client: field.text(80, say.whoMissing),
    words: field.text(500, say.whatMissing),
    phone: field.optionalText(30),
    address: field.optionalText(200),
    day: field.optionalDay(common.fields.wrongDay),
    clock: field.optionalClock(say.callClockWrong),
  })

/** Sent at once by a form, or by the telephone that kept it. */
async function keep(c: Ask, how: 'typed' | 'call'): Promise<Response> {
  if (isOutbox(c))
    return answerOutbox(c, await readersOf(c), async () => {
      const kept = await keepAsked(c, await openCompany(c), how)
      return kept.ok ? null : kept.errors
    })
  const inside = await openCompany(c)
  const kept = await keepAsked(c, inside, how)
  if (kept.ok) return done(c, inside, kept.id, speakInside(c, inside, requestSentences).say.kept)
  return requestForm(c, inside, { how, freshId: newId(), errors: kept.errors, typed: kept.typed })
}

type Kept = { ok: true; id: RequestId } | { ok: false; errors: Record<string, string>; typed: Typed }

async function keepAsked(c: Ask, inside: Inside, how: 'typed' | 'call'): Promise<Kept> {
  const { say, common } = speakInside(c, inside, requestSentences)
  const form = await readForm(c, requestFields({ say, common }))
  const refused = (errors: Record<string, string>): Kept => ({ ok: false, errors, typed: form.typed })
  if (!form.ok) return refused(form.errors)
  const { act: id, client, words, phone, address, day, clock, ...clocks } = form.value
  const at = trueTime(readClocks(clocks, c.var.now), c.var.now)
  const errors: Record<string, string> = {}
  if (phone !== null && !readPhone(phone).ok) errors['phone'] = common.fields.wrongPhone
  if ((day === null) !== (clock === null)) errors[day ? 'clock' : 'day'] = say.callBoth
  const fault = how === 'call' && day ? dayFault(day, parisDay(at)) : undefined
  if (fault) errors['day'] = fault === 'past day' ? common.fields.pastDay : common.fields.farDay
  if (Object.keys(errors).length > 0) return refused(errors)
  const callBackAt = how === 'call' ? instantOf(day, clock) : null
  await keepRequest(
    c.var.db,
    inside,
    { how, id, client, words, clientPhone: phone ?? '', clientAddress: address ?? '', callBackAt },
    at,
  )
  return { ok: true, id }
}

const instantOf = (day: Day | null, clock: string | null): Date | null =>
  day && clock ? parisInstant(day, clock) : null

async function calledBack(c: Ask): Promise<Response> {
  const { inside, file } = await findRequest(c)
  await c.var.db.transaction((tx) => markCalledBack(tx, file.id, c.var.now))
  return done(c, inside, file.id, speakInside(c, inside, requestSentences).say.called)
}

/** Before anything was accepted, a client may give up; one of the house does so on their own page. */
async function close(c: Ask): Promise<Response> {
  const { inside, file } = await findRequest(c)
  const { company, actor, seat } = inside
  if (isReal(file) && seat === 'trainee') throw notFound()
  const closed = await closeRequest(c.var.db, file, actor.personId, c.var.now)
  const { say } = speakInside(c, inside, requestSentences)
  if (!closed.ok) return done(c, inside, file.id, say.tooLate)
  sayNext(c, say.closed)
  return goTo(c, companyAddress(company.id))
}

function done(c: Ask, { company }: Inside, id: RequestId, sentence: string): Response {
  sayNext(c, sentence)
  return goTo(c, companyAddress(company.id, `/demandes/${id}`))
}
