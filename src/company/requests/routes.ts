import { newId } from '#platform/id'
import { parisInstant, type Day } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { RequestId } from '../ids.ts'
import { markCalledBack } from '../request-store.ts'
import { french as common } from '../sentences.fr.ts'
import { closeRequest } from './close-request.ts'
import { askPage, requestForm } from './ask-page.tsx'
import { filePage } from './file-page.tsx'
import { findRequest } from './find-request.ts'
import { drawCard, keepRequest } from './keep-request.ts'
import { french as say } from './sentences.fr.ts'

/** What clients ask, and what follows. */
export const requestSite = newSite()
  .get(`${COMPANY}/demandes/nouvelle`, async (c) => askPage(c, await openCompany(c), newId()))
  .post(`${COMPANY}/demandes/carte`, draw)
  .get(`${COMPANY}/demandes/appel`, async (c) => show(c, await openCompany(c), 'call'))
  .post(`${COMPANY}/demandes/appel`, async (c) => keep(c, 'call'))
  .get(`${COMPANY}/demandes/ecrire`, async (c) => show(c, await openCompany(c), 'typed'))
  .post(`${COMPANY}/demandes/ecrire`, async (c) => keep(c, 'typed'))
  .get(`${COMPANY}/demandes/:request`, async (c) => {
    const { inside, file } = await findRequest(c)
    return filePage(c, inside, file)
  })
  .post(`${COMPANY}/demandes/:request/rappel`, calledBack)
  .post(`${COMPANY}/demandes/:request/fermer`, close)

const show = (c: Ask, inside: Inside, how: 'typed' | 'call'): Response =>
  requestForm(c, inside, { how, freshId: newId() })

async function draw(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const form = await readForm(c, field.form({ id: field.id<RequestId>(common.reload) }))
  if (!form.ok) return askPage(c, inside, newId())
  await drawCard(c.var.db, inside, form.value.id, c.var.now)
  return done(c, inside, form.value.id, say.drawn)
}

const requestFields = field.form({
  id: field.id<RequestId>(common.reload),
  client: field.text(80, say.whoMissing),
  words: field.text(500, say.whatMissing),
  phone: field.optionalText(30),
  address: field.optionalText(200),
  day: field.optionalDay(),
  clock: field
    .optionalText(5)
    .refine((clock) => clock === null || /^([01]?\d|2[0-3]):[0-5]\d$/.test(clock), say.callClockWrong),
})

async function keep(c: Ask, how: 'typed' | 'call'): Promise<Response> {
  const inside = await openCompany(c)
  const form = await readForm(c, requestFields)
  const again = (errors: Record<string, string>) =>
    requestForm(c, inside, { how, freshId: newId(), errors, typed: form.typed })
  if (!form.ok) return again(form.errors)
  const { id, client, words, phone, address, day, clock } = form.value
  if ((day === null) !== (clock === null)) return again({ [day ? 'clock' : 'day']: say.callBoth })
  const callBackAt = how === 'call' ? instantOf(day, clock) : null
  await keepRequest(
    c.var.db,
    inside,
    { how, id, client, words, clientPhone: phone ?? '', clientAddress: address ?? '', callBackAt },
    c.var.now,
  )
  return done(c, inside, id, say.kept)
}

const instantOf = (day: Day | null, clock: string | null): Date | null =>
  day && clock ? parisInstant(day, clock.padStart(5, '0')) : null

async function calledBack(c: Ask): Promise<Response> {
  const { inside, file } = await findRequest(c)
  await c.var.db.transaction((tx) => markCalledBack(tx, file.id, c.var.now))
  return done(c, inside, file.id, say.called)
}

/** Before anything was accepted, a client may give up. */
async function close(c: Ask): Promise<Response> {
  const { inside, file } = await findRequest(c)
  const { company, actor } = inside
  await closeRequest(c.var.db, { companyId: company.id, id: file.id }, actor.personId, c.var.now)
  sayNext(c, say.closed)
  return goTo(c, companyAddress(company.id))
}

function done(c: Ask, { company }: Inside, id: RequestId, sentence: string): Response {
  sayNext(c, sentence)
  return goTo(c, companyAddress(company.id, `/demandes/${id}`))
}
