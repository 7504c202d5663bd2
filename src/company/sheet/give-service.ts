import type { Db } from '#platform/db'
import { newId } from '#platform/id'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import type { Inside } from '../access.ts'
import { lockCompany } from '../company-store.ts'
import type { InvoiceId, RequestId } from '../ids.ts'
import { leaveAct } from '../leave-act.ts'
import { cameFor, insertInvoice, invoiceOfQuote, nextInvoiceNumber } from '../quote-store.ts'
import { clientInProof, isReal, type Opinion, type RequestFile } from '../request.ts'
import { requestFileIn } from '../request-store.ts'
import { tellClient } from '../requests/door.ts'
import { insertService, keepOpinion } from '../service-store.ts'
import { cancelTurnsAfter } from '../turn-store.ts'

/** The work is done: an act of each whose turn on site had begun; the turns that had not are let go. Twice is once. Refusals: 'nobody planned'; 'not begun', before the first of them. */
export async function giveService(
  db: Db,
  { company, actor }: Inside,
  id: RequestId,
  at: Date,
): Promise<Result<void, 'nobody planned' | 'not begun'>> {
  return db.transaction(async (tx): Promise<Result<void, 'nobody planned' | 'not begun'>> => {
    await lockCompany(tx, company.id)
    const file = await requestFileIn(tx, company.id, id)
    if (file?.givenOn) return done(undefined)
    if (!file?.quoteId || file.answer !== 'accepted' || !file.goesAt) return refuse('nobody planned')
    if (file.goesAt > at) return refuse('not begun')
    const given = { requestId: id, quoteId: file.quoteId, givenOn: parisDay(at) }
    await insertService(tx, given, actor.personId, at)
    await cancelTurnsAfter(tx, id, actor.personId, at)
    const said = { named: clientInProof(file), words: isReal(file) ? null : file.words }
    for (const { personId } of await cameFor(tx, id))
      await leaveAct(tx, { company, personId, kind: 'service', about: id, ...said }, at)
    return done(undefined)
  })
}

/** Makes the invoice of a service that was given, with the next number of the company. Twice is once. Refusal: 'not given yet'. */
export async function makeInvoice(
  db: Db,
  { company, actor }: Inside,
  id: RequestId,
  at: Date,
  invoiceId: InvoiceId = newId<InvoiceId>(),
): Promise<Result<InvoiceId, 'not given yet'>> {
  return db.transaction(async (tx) => {
    await lockCompany(tx, company.id)
    const file = await requestFileIn(tx, company.id, id)
    if (!file?.quoteId || !file.givenOn) return refuse('not given yet')
    const known = await invoiceOfQuote(tx, file.quoteId)
    if (known) return done(known)
    const invoice = {
      id: invoiceId,
      companyId: company.id,
      quoteId: file.quoteId,
      number: await nextInvoiceNumber(tx, company.id),
      issuedOn: parisDay(at),
    }
    await insertInvoice(tx, invoice, actor.personId, at)
    await tellClient(tx, file, { company, what: 'invoice' }, at)
    return done(invoice.id)
  })
}

/** What its client thinks of a service, said once; the same twice is once. Refusal: 'said otherwise'. */
export const judgeService = (
  db: Db,
  { companyId, id }: Pick<RequestFile, 'companyId' | 'id'>,
  opinion: Opinion,
  by: PersonId,
  at: Date,
): Promise<Result<void, 'said otherwise'>> =>
  db.transaction(async (tx) => {
    await keepOpinion(tx, id, opinion, by, at)
    const file = await requestFileIn(tx, companyId, id)
    return file?.opinion === opinion ? done(undefined) : refuse('said otherwise')
  })
