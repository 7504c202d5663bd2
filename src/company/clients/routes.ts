import { isStaff, readPerson, requireActor, type Actor } from '#people'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, problem, readForm, sayNext, type Ask } from '#platform/web'
import { readGroup } from '#actions'
import { companiesToAsk, everyMemberOf } from '../access.ts'
import { ASKED, SERVICES, type Company } from '../company.ts'
import { companyWith } from '../company-store.ts'
import type { CompanyId, OfferId, QuoteId, RequestId } from '../ids.ts'
import { offersOf } from '../offer-store.ts'
import { answerQuote } from '../quotes/door.ts'
import { invoiceIn, lastQuoteOf, quoteIn } from '../quote-store.ts'
import { opinions, type RequestFile } from '../request.ts'
import { hasAsked, requestsAskedBy } from '../request-store.ts'
import { closeRequest } from '../requests/door.ts'
import type { RefusedForm } from '../screen/door.ts'
import { sendLogo } from '../send-logo.ts'
import { judgeService } from '../sheet/door.ts'
import { askCompany } from './ask-company.ts'
import { askForm } from './form-page.tsx'
import { clientWords } from './frame.tsx'
import { servicesPage } from './list-page.tsx'
import { ownRequestPage } from './own-page.tsx'

/** Somebody of the house asks a company for a service, answers its quote, and says what they think. */
export const clientSite = newSite()
  .get(SERVICES, list)
  .get(`${SERVICES}/:company`, async (c) => show(c, (await findCompany(c)).company))
  .post(`${SERVICES}/:company`, ask)
  .get(`${SERVICES}/:company/logo`, logo)
  .get(`${ASKED}/:request`, async (c) => showOwn(c, await findOwn(c)))
  .post(`${ASKED}/:request/reponse`, answerOwn)
  .post(`${ASKED}/:request/avis`, judge)
  .post(`${ASKED}/:request/fermer`, close)

/** @throws notFound for who may ask nobody, and never did. */
async function list(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const companies = await companiesToAsk(db, actor, now)
  const mine = await requestsAskedBy(db, actor.personId)
  if (companies.length + mine.length === 0) throw notFound()
  return servicesPage(c, { companies, mine })
}

/** @throws notFound for who may not ask it. */
async function findCompany(c: Ask): Promise<{ actor: Actor; company: Company }> {
  const actor = requireActor(c)
  const id = idIn<CompanyId>(c, 'company')
  const company = (await companiesToAsk(c.var.db, actor, c.var.now)).find((one) => one.id === id)
  if (!company) throw notFound()
  return { actor, company }
}

const show = async (c: Ask, company: Company, refused: RefusedForm = {}): Promise<Response> =>
  askForm(c, {
    company,
    offers: await offersOf(c.var.db, company.id),
    vat: (await lastQuoteOf(c.var.db, company.id))?.vat ?? 'none',
    freshId: newId(),
    ...refused,
  })

/** For who may ask, and who did: the papers that they were given show it. @throws notFound. */
async function logo(c: Ask): Promise<Response> {
  const id = idIn<CompanyId>(c, 'company')
  const { db } = c.var
  const isClient = await hasAsked(db, requireActor(c).personId, id)
  const company = isClient ? await companyWith(db, id) : (await findCompany(c)).company
  if (!company) throw notFound()
  return sendLogo(c, company)
}

async function ask(c: Ask): Promise<Response> {
  const { actor, company } = await findCompany(c)
  const { db, now } = c.var
  const { say, common } = clientWords(c)
  const form = await readForm(
    c,
    field.form({
      id: field.id<RequestId>(common.reload),
      offer: field.optionalId<OfferId>(),
      words: field.optionalText(400),
      where: field.optionalText(200),
    }),
  )
  if (!form.ok) return show(c, company, { errors: form.errors, typed: form.typed })
  const { id, offer: chosen, words, where } = form.value
  const offer = (await offersOf(db, company.id)).find((one) => one.id === chosen)
  if (!offer && words === null)
    return show(c, company, { errors: { words: say.wordsMissing }, typed: form.typed })
  const asked = await askCompany(
    db,
    company,
    {
      id,
      client: await clientName(c, actor),
      clientAddress: where ?? '',
      words: [offer?.name, words].filter(Boolean).join('. '),
      notedBy: actor.personId,
    },
    now,
  )
  if (!asked.ok) return problem(c, 429)
  sayNext(c, say.sent)
  return goTo(c, `${ASKED}/${id}`)
}

/** As the papers name them: whoever works here whole, a trainee by their first name and a letter. */
async function clientName(c: Ask, actor: Actor): Promise<string> {
  if (isStaff(actor)) return actor.name
  const person = await readPerson(c.var.db, actor.personId)
  return person?.familyName ? `${person.givenName} ${person.familyName.charAt(0)}.` : actor.givenName
}

/** What the reader asked, under the id of the address. @throws notFound for anybody else. */
async function findOwn(c: Ask): Promise<{ actor: Actor; file: RequestFile }> {
  const actor = requireActor(c)
  const id = idIn<RequestId>(c, 'request')
  const mine = await requestsAskedBy(c.var.db, actor.personId)
  const file = mine.find((one) => one.id === id)
  if (!file) throw notFound()
  return { actor, file }
}

async function showOwn(
  c: Ask,
  { file }: { file: RequestFile },
  errors: Record<string, string> = {},
): Promise<Response> {
  const { db } = c.var
  const found = await companyWith(db, file.companyId)
  const group = found && (await readGroup(db, found.groupId))
  if (!found) throw notFound()
  const company = { ...found, groupTitle: group?.title ?? '' }
  const quote = file.quoteId ? await quoteIn(db, company.id, file.quoteId) : undefined
  const invoice = file.invoiceId ? await invoiceIn(db, company.id, file.invoiceId) : undefined
  const members = invoice ? await everyMemberOf(db, company.groupId) : []
  return ownRequestPage(c, { file, company, quote, invoice, members, errors })
}

async function answerOwn(c: Ask): Promise<Response> {
  const { actor, file } = await findOwn(c)
  const { say, common } = clientWords(c)
  const form = await readForm(
    c,
    field.form({
      quote: field.id<QuoteId>(common.reload),
      answer: field.oneOf(['accepted', 'refused'], say.chooseAnswer),
    }),
  )
  if (!form.ok) return showOwn(c, { file }, form.errors)
  const { db, now } = c.var
  const { quote: id, answer } = form.value
  // the quote that was read: another may have been made since
  if ((await quoteIn(db, file.companyId, id))?.requestId !== file.id) throw notFound()
  const said = { answer, name: file.client, on: parisDay(now) }
  const about = { companyId: file.companyId, id }
  const kept = await answerQuote(db, about, said, actor.personId, now)
  if (!kept.ok) {
    const why = kept.refusal === 'request closed' ? say.requestClosed : say.answeredOtherwise
    return showOwn(c, await findOwn(c), { quote: why })
  }
  sayNext(c, said.answer === 'accepted' ? say.accepted : say.refused)
  return goTo(c, `${ASKED}/${file.id}`)
}

async function judge(c: Ask): Promise<Response> {
  const { actor, file } = await findOwn(c)
  const { say } = clientWords(c)
  if (!file.givenOn) throw notFound()
  const form = await readForm(c, field.form({ opinion: field.oneOf(opinions, say.chooseOpinion) }))
  if (!form.ok) return showOwn(c, { file }, form.errors)
  const { db, now } = c.var
  const kept = await judgeService(db, file, form.value.opinion, actor.personId, now)
  if (!kept.ok) return showOwn(c, await findOwn(c), { opinion: say.opinionAlready })
  sayNext(c, say.opinionKept)
  return goTo(c, `${ASKED}/${file.id}`)
}

async function close(c: Ask): Promise<Response> {
  const { actor, file } = await findOwn(c)
  const { say } = clientWords(c)
  const closed = await closeRequest(c.var.db, file, actor.personId, c.var.now)
  if (!closed.ok) return showOwn(c, await findOwn(c), { quote: say.tooLate })
  sayNext(c, say.stopped)
  return goTo(c, `${ASKED}/${file.id}`)
}
