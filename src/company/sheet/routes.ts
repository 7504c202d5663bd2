import { answerOutbox, clockFields, isOutbox, readClocks, trueTime } from '#platform/outbox'
import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  readFormOrTyped,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { everyMemberOf, openCompany, readersOf, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { InvoiceId, ServicePhotoId } from '../ids.ts'
import { invoiceIn } from '../quote-store.ts'
import { french, goesWords, printedInvoice, renderPaper, speakInside } from '../screen/door.ts'
import { isReal, opinions, type RequestFile } from '../request.ts'
import { findRequest } from '../requests/door.ts'
import { sendPhoto } from '../send-photo.ts'
import { serviceSteps } from '../service.ts'
import { photosFor, tickStep, untickStep } from '../service-store.ts'
import { addServicePhoto, dropServicePhoto } from './add-photo.ts'
import { giveService, judgeService, makeInvoice } from './give-service.ts'
import { invoicePage } from './invoice-page.tsx'
import { showSheet } from './show-sheet.ts'
import { sheetSentences } from './sentences.ts'

/** The sheet of a service, its photos, its end, its invoice, what its client thinks. */
export const serviceSite = newSite()
  .get(`${COMPANY}/prestations/:request`, async (c) => {
    const { inside, file } = await findAccepted(c)
    return showSheet(c, inside, file)
  })
  .post(`${COMPANY}/prestations/:request/etapes`, tick)
  .post(`${COMPANY}/prestations/:request/photos`, photograph)
  .get(`${COMPANY}/prestations/:request/photos/:photo`, photo)
  .post(`${COMPANY}/prestations/:request/photos/:photo/retirer`, takeAway)
  .post(`${COMPANY}/prestations/:request/fin`, give)
  .post(`${COMPANY}/prestations/:request/facture`, invoice)
  .post(`${COMPANY}/prestations/:request/avis`, judge)
  .get(`${COMPANY}/factures/:file{[0-9a-f-]{36}\\.pdf}`, pdf)
  .get(`${COMPANY}/factures/:invoice`, async (c) => {
    const inside = await openCompany(c)
    const found = await invoiceIn(c.var.db, inside.company.id, idIn<InvoiceId>(c, 'invoice'))
    if (!found) throw notFound()
    return invoicePage(c, inside, found, await everyMemberOf(c.var.db, inside.company.groupId))
  })

/** There is a sheet once the client has said yes. @throws notFound */
async function findAccepted(c: Ask): Promise<{ inside: Inside; file: RequestFile }> {
  const found = await findRequest(c)
  if (found.file.answer !== 'accepted') throw notFound()
  return found
}

const stepForm = field.form({ step: field.oneOf(serviceSteps), done: field.ticked(), ...clockFields })

/** Sent at once by a button, or by the telephone that kept it. */
async function tick(c: Ask): Promise<Response> {
  if (isOutbox(c))
    return answerOutbox(c, await readersOf(c), async () => {
      const { errors } = await tickOf(c, await findAccepted(c))
      return errors
    })
  const found = await findAccepted(c)
  const { errors } = await tickOf(c, found)
  if (Object.keys(errors).length > 0) return showSheet(c, found.inside, found.file, errors)
  return toSheet(c, found.inside, found.file)
}

/** Ticks a step, or takes the tick back; nothing changes once the service was given. */
async function tickOf(
  c: Ask,
  { inside, file }: { inside: Inside; file: RequestFile },
): Promise<{ errors: Record<string, string> }> {
  const form = await readForm(c, stepForm)
  if (!form.ok) return { errors: form.errors }
  const { step, done, ...clocks } = form.value
  const at = trueTime(readClocks(clocks, c.var.now), c.var.now)
  if (!file.givenOn)
    await c.var.db.transaction((tx) =>
      done ? tickStep(tx, file.id, step, inside.actor.personId, at) : untickStep(tx, file.id, step),
    )
  return { errors: {} }
}

/** Sent at once by a form, or by the telephone that kept it. */
async function photograph(c: Ask): Promise<Response> {
  if (isOutbox(c))
    return answerOutbox(c, await readersOf(c), async () => {
      const { errors } = await photographOf(c, await findAccepted(c))
      return errors
    })
  const found = await findAccepted(c)
  const { errors, typed } = await photographOf(c, found)
  if (Object.keys(errors).length > 0) return showSheet(c, found.inside, found.file, errors, typed)
  sayNext(c, speakInside(c, found.inside, sheetSentences).say.photoKept)
  return toSheet(c, found.inside, found.file)
}

async function photographOf(
  c: Ask,
  { inside, file }: { inside: Inside; file: RequestFile },
): Promise<{ errors: Record<string, string>; typed: Typed }> {
  const { say, common } = speakInside(c, inside, sheetSentences)
  const form = await readFormOrTyped(
    c,
    field.form({
      ...clockFields,
      act: field.id<ServicePhotoId>(common.reload),
      moment: field.oneOf(['before', 'after'], say.when),
    }),
  )
  const refused = (errors: Record<string, string>) => ({ errors, typed: form.typed })
  if (form.isTooHeavy) return refused({ photo: common.notReceived['too large'] })
  if (!form.ok) return refused(form.errors)
  const [sent] = form.files['photo'] ?? []
  if (!sent) return refused({ photo: common.photoMissing })
  const { act: id, moment, ...clocks } = form.value
  const given = { id, moment, requestId: file.id, file: sent }
  const at = trueTime(readClocks(clocks, c.var.now), c.var.now)
  const kept = await addServicePhoto(c.var.ground, given, inside.actor.personId, at)
  if (kept.ok) return refused({})
  const { refusal } = kept
  return refused({ photo: refusal === 'file gone' ? common.photoMissing : common.notReceived[refusal] })
}

async function photo(c: Ask): Promise<Response> {
  const { file } = await findAccepted(c)
  const id = idIn<ServicePhotoId>(c, 'photo')
  return sendPhoto(c, (await photosFor(c.var.db, file.id)).find((one) => one.id === id)?.fileId)
}

/** Somebody was on it, or it is not the right one. */
async function takeAway(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const { say } = speakInside(c, inside, sheetSentences)
  const dropped = await dropServicePhoto(c.var.db, inside, file, idIn<ServicePhotoId>(c, 'photo'))
  if (!dropped.ok) return showSheet(c, inside, file, { photos: say.photoStays })
  sayNext(c, say.photoGone)
  return toSheet(c, inside, file)
}

async function give(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const { say, common, write } = speakInside(c, inside, sheetSentences)
  const given = await giveService(c.var.db, inside, file.id, c.var.now)
  if (!given.ok) {
    const why =
      file.goesAt && given.refusal === 'not begun'
        ? say.notBegun(goesWords(file.goesAt, { common, write }))
        : say.nobody
    return showSheet(c, inside, file, { turns: why })
  }
  sayNext(c, say.finished)
  return toSheet(c, inside, file)
}

async function invoice(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const made = await makeInvoice(c.var.db, inside, file.id, c.var.now)
  if (!made.ok) return toSheet(c, inside, file)
  sayNext(c, speakInside(c, inside, sheetSentences).say.invoiceMade)
  return goTo(c, companyAddress(inside.company.id, `/factures/${made.value}`))
}

async function judge(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const { say, common } = speakInside(c, inside, sheetSentences)
  if (isReal(file) && inside.seat === 'trainee')
    return showSheet(c, inside, file, { opinion: common.waitsClient })
  const form = await readForm(c, field.form({ opinion: field.oneOf(opinions, say.chooseOpinion) }))
  if (!form.ok) return showSheet(c, inside, file, form.errors)
  const { db, now } = c.var
  const kept = await judgeService(db, file, form.value.opinion, inside.actor.personId, now)
  if (!kept.ok) {
    const { file: judged } = await findAccepted(c)
    return showSheet(c, inside, judged, { opinion: say.opinionAlready })
  }
  sayNext(c, say.opinionKept)
  return goTo(c, companyAddress(inside.company.id, `/demandes/${file.id}`))
}

async function pdf(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const id = (c.req.param('file') ?? '').replace(/\.pdf$/, '')
  const found = isId(id) ? await invoiceIn(c.var.db, inside.company.id, id) : undefined
  if (!found) throw notFound()
  const members = await everyMemberOf(c.var.db, inside.company.groupId)
  const paper = { quote: found.quote, invoice: printedInvoice(found, members, french) }
  const bytes = await renderPaper(c.var.ground, inside.company, paper, c.var.now)
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="facture-${found.number}.pdf"`,
  })
}

function toSheet(c: Ask, { company }: Inside, { id }: RequestFile): Response {
  return goTo(c, companyAddress(company.id, `/prestations/${id}`))
}
