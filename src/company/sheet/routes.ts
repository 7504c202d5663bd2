import { readPicture } from '#platform/files'
import { newId } from '#platform/id'
import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  readFormWithFiles,
  sayNext,
  type Ask,
} from '#platform/web'
import type { Errors } from '#platform/ui'
import { openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { InvoiceId, ServicePhotoId } from '../ids.ts'
import { invoiceIn } from '../quote-store.ts'
import { renderPaper } from '../render-paper.ts'
import { opinions, type RequestFile } from '../request.ts'
import { findRequest } from '../requests/door.ts'
import { french as common } from '../sentences.fr.ts'
import { serviceSteps } from '../service.ts'
import { keepOpinion, photosFor, stepsDoneFor, tickStep, untickStep } from '../service-store.ts'
import { turnsOf } from '../turn-store.ts'
import { addServicePhoto } from './add-photo.ts'
import { giveService, makeInvoice } from './give-service.ts'
import { invoicePage } from './invoice-page.tsx'
import { servicePage } from './page.tsx'
import { french as say } from './sentences.fr.ts'

/** The sheet of a service, its photos, its end, its invoice, what its client thinks. */
export const serviceSite = newSite()
  .get(`${COMPANY}/prestations/:request`, async (c) => {
    const { inside, file } = await findAccepted(c)
    return show(c, inside, file)
  })
  .post(`${COMPANY}/prestations/:request/etapes`, tick)
  .post(`${COMPANY}/prestations/:request/photos`, photograph)
  .get(`${COMPANY}/prestations/:request/photos/:photo`, photo)
  .post(`${COMPANY}/prestations/:request/fin`, give)
  .post(`${COMPANY}/prestations/:request/facture`, invoice)
  .post(`${COMPANY}/prestations/:request/avis`, judge)
  .get(`${COMPANY}/factures/:file{[0-9a-f-]{36}\\.pdf}`, pdf)
  .get(`${COMPANY}/factures/:invoice`, async (c) => {
    const inside = await openCompany(c)
    const found = await invoiceIn(c.var.db, inside.company.id, idIn<InvoiceId>(c, 'invoice'))
    if (!found) throw notFound()
    return invoicePage(c, inside, found)
  })

/** There is a sheet once the client has said yes. @throws notFound */
async function findAccepted(c: Ask): Promise<{ inside: Inside; file: RequestFile }> {
  const found = await findRequest(c)
  if (found.file.answer !== 'accepted') throw notFound()
  return found
}

async function show(c: Ask, inside: Inside, file: RequestFile, errors: Errors = {}): Promise<Response> {
  const { db } = c.var
  const turns = (await turnsOf(db, inside.company.id)).filter(({ requestId }) => requestId === file.id)
  return servicePage(c, inside, {
    file,
    turns,
    steps: await stepsDoneFor(db, file.id),
    photos: await photosFor(db, file.id),
    freshId: newId(),
    errors,
  })
}

async function tick(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const form = await readForm(c, field.form({ step: field.oneOf(serviceSteps), done: field.ticked() }))
  if (!form.ok) return show(c, inside, file, form.errors)
  const { step, done } = form.value
  if (!file.givenOn)
    await c.var.db.transaction((tx) =>
      done ? tickStep(tx, file.id, step, inside.actor.personId, c.var.now) : untickStep(tx, file.id, step),
    )
  return toSheet(c, inside, file)
}

async function photograph(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const form = await readFormWithFiles(
    c,
    field.form({ id: field.id<ServicePhotoId>(common.reload), moment: field.oneOf(['before', 'after']) }),
  )
  if (!form.ok) return show(c, inside, file, form.errors)
  const [sent] = form.files['photo'] ?? []
  if (!sent) return show(c, inside, file, { photo: say.photoMissing })
  const given = { ...form.value, requestId: file.id, file: sent }
  const kept = await addServicePhoto(c.var.ground, given, inside.actor.personId, c.var.now)
  if (!kept.ok) return show(c, inside, file, { photo: say.notReceived[kept.refusal] })
  sayNext(c, say.photoKept)
  return toSheet(c, inside, file)
}

async function photo(c: Ask): Promise<Response> {
  const { file } = await findAccepted(c)
  const { db, ground } = c.var
  const id = idIn<ServicePhotoId>(c, 'photo')
  const known = (await photosFor(db, file.id)).find((one) => one.id === id)
  const found = known && (await readPicture(db, ground.site.dataDir, known.fileId, c.req.query('largeur')))
  if (!found) throw notFound()
  const headers = { etag: found.tag, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match') === found.tag) return c.body(null, 304, headers)
  return c.body(Buffer.from(found.bytes), 200, { ...headers, 'content-type': found.mediaType })
}

async function give(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const given = await giveService(c.var.db, inside, file.id, c.var.now)
  if (!given.ok) return show(c, inside, file, { step: say.nobody })
  sayNext(c, say.finished)
  return toSheet(c, inside, file)
}

async function invoice(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const made = await makeInvoice(c.var.db, inside, file.id, c.var.now)
  if (!made.ok) return toSheet(c, inside, file)
  sayNext(c, say.invoiceMade)
  return goTo(c, companyAddress(inside.company.id, `/factures/${made.value}`))
}

async function judge(c: Ask): Promise<Response> {
  const { inside, file } = await findAccepted(c)
  const form = await readForm(c, field.form({ opinion: field.oneOf(opinions, say.chooseOpinion) }))
  if (!form.ok) return show(c, inside, file, form.errors)
  await c.var.db.transaction((tx) =>
    keepOpinion(tx, file.id, form.value.opinion, inside.actor.personId, c.var.now),
  )
  sayNext(c, say.opinionKept)
  return goTo(c, companyAddress(inside.company.id, `/demandes/${file.id}`))
}

async function pdf(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const id = (c.req.param('file') ?? '').replace(/\.pdf$/, '')
  const found = isId(id) ? await invoiceIn(c.var.db, inside.company.id, id) : undefined
  if (!found) throw notFound()
  const paper = { quote: found.quote, invoice: found }
  const bytes = await renderPaper(c.var.ground, inside.company, paper, c.var.now)
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="facture-${found.number}.pdf"`,
  })
}

function toSheet(c: Ask, { company }: Inside, { id }: RequestFile): Response {
  return goTo(c, companyAddress(company.id, `/prestations/${id}`))
}
