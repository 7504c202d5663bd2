import { newId } from '#platform/id'
import { answerOutbox, isOutbox } from '#platform/outbox'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openCompany, readersOf, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import { type CompanySentences, type RefusedForm, renderPaper, speakInside } from '../screen/door.ts'
import type { QuoteId } from '../ids.ts'
import { vatChoicesOn } from '../law.ts'
import { offersOf } from '../offer-store.ts'
import type { Quote } from '../quote.ts'
import { quoteIn } from '../quote-store.ts'
import { isReal, stageOfRequest, type RequestFile } from '../request.ts'
import { requestFileIn } from '../request-store.ts'
import { findRequest } from '../requests/door.ts'
import { answerQuote, type AnswerRefusal } from './answer-quote.ts'
import { quoteForm } from './form-page.tsx'
import { makeQuote, type QuoteRefusal } from './make-quote.ts'
import { quotePage } from './page.tsx'
import { MOST_LINES, readLines } from './read-lines.ts'
import type { QuoteSentences } from './sentences.fr.ts'
import { quoteSentences } from './sentences.ts'

/** Quotes: made, printed, answered. */
export const quoteSite = newSite()
  .get(`${COMPANY}/demandes/:request/devis`, ask)
  .post(`${COMPANY}/demandes/:request/devis`, make)
  .get(`${COMPANY}/devis/:file{[0-9a-f-]{36}\\.pdf}`, pdf)
  .get(`${COMPANY}/devis/:quote`, async (c) => {
    const { inside, quote } = await findQuote(c)
    return showQuote(c, inside, quote)
  })
  .post(`${COMPANY}/devis/:quote/reponse`, answer)

async function ask(c: Ask): Promise<Response> {
  const { inside, file } = await findRequest(c)
  if (stageOfRequest(file) !== 'asked')
    return goTo(
      c,
      companyAddress(inside.company.id, file.quoteId ? `/devis/${file.quoteId}` : `/demandes/${file.id}`),
    )
  return show(c, inside, file, {})
}

async function show(
  c: Ask,
  inside: Inside,
  file: RequestFile,
  { rows = 1, ...refused }: RefusedForm & { rows?: number },
): Promise<Response> {
  const offers = await offersOf(c.var.db, inside.company.id)
  const vats = vatChoicesOn(parisDay(c.var.now))
  return quoteForm(c, inside, { file, offers, vats, freshId: newId(), rows, ...refused })
}

const fieldsIn = (common: CompanySentences) =>
  field.form({
    act: field.id<QuoteId>(common.reload),
    rows: field.whole(1, MOST_LINES),
    more: field.ticked(),
    address: field.optionalText(200),
    vat: field.oneOf(['none', '10', '20'], common.fields.choose),
  })

const refusalsIn = (say: QuoteSentences): Record<QuoteRefusal, string> => ({
  'no name yet': say.noName,
  'has one already': say.hasOne,
  'request closed': say.requestClosed,
})

/** Sent at once by a form, or by the telephone that kept it. */
async function make(c: Ask): Promise<Response> {
  if (isOutbox(c))
    return answerOutbox(c, await readersOf(c), async () => {
      const { inside, file } = await findRequest(c)
      const made = await makeOf(c, inside, file)
      return 'errors' in made ? (made.errors ?? null) : null
    })
  const { inside, file } = await findRequest(c)
  const made = await makeOf(c, inside, file)
  if (!('id' in made)) return show(c, inside, file, made)
  const quote = await quoteIn(c.var.db, inside.company.id, made.id)
  sayNext(c, speakInside(c, inside, quoteSentences).say.made(quote?.number ?? 0))
  return goTo(c, companyAddress(inside.company.id, `/devis/${made.id}`))
}

type Again = RefusedForm & { rows: number }

/** The quote that was made, or the form again: what is wrong with it, or one more line. */
async function makeOf(c: Ask, inside: Inside, file: RequestFile): Promise<{ id: QuoteId } | Again> {
  const words = speakInside(c, inside, quoteSentences)
  const { say, common } = words
  const form = await readForm(c, fieldsIn(common))
  const { typed } = form
  const rows = form.ok ? form.value.rows : 1
  if (!form.ok) return { typed, rows, errors: form.errors }
  if (form.value.more) return { typed, rows: Math.min(rows + 1, MOST_LINES) }
  const { act: id, vat, address } = form.value
  const { lines, errors } = readLines(typed, await offersOf(c.var.db, inside.company.id), vat, words)
  if (Object.keys(errors).length > 0) return { typed, rows, errors }
  const wish = { id, requestId: file.id, clientAddress: address ?? '', lines, vat }
  const made = await makeQuote(c.var.db, inside, wish, c.var.now)
  if (!made.ok) return { typed, rows, errors: { service1: refusalsIn(say)[made.refusal] } }
  return { id: made.value }
}

async function findQuote(c: Ask): Promise<{ inside: Inside; quote: Quote }> {
  const inside = await openCompany(c)
  const quote = await quoteIn(c.var.db, inside.company.id, idIn<QuoteId>(c, 'quote'))
  if (!quote) throw notFound()
  return { inside, quote }
}

/** The quote, and what may follow where its request stands. */
async function showQuote(c: Ask, inside: Inside, quote: Quote, refused: RefusedForm = {}): Promise<Response> {
  const file = await requestFileIn(c.var.db, inside.company.id, quote.requestId)
  if (!file) throw notFound()
  return quotePage(c, inside, { quote, stage: stageOfRequest(file), isReal: isReal(file), ...refused })
}

async function pdf(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const id = (c.req.param('file') ?? '').replace(/\.pdf$/, '')
  const quote = isId(id) ? await quoteIn(c.var.db, inside.company.id, id) : undefined
  if (!quote) throw notFound()
  const bytes = await renderPaper(c.var.ground, inside.company, { quote }, c.var.now)
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="devis-${quote.number}.pdf"`,
  })
}

const answerForm = (say: QuoteSentences) =>
  field.form({
    answer: field.oneOf(['accepted', 'refused'], say.chooseAnswer),
    name: field.text(80, say.nameMissing),
  })

const answersIn = (say: QuoteSentences): Record<AnswerRefusal, string> => ({
  'answered otherwise': say.answeredOtherwise,
  'request closed': say.requestClosed,
})

async function answer(c: Ask): Promise<Response> {
  const { inside, quote } = await findQuote(c)
  const { say, common } = speakInside(c, inside, quoteSentences)
  const file = await requestFileIn(c.var.db, inside.company.id, quote.requestId)
  if (file && isReal(file) && inside.seat === 'trainee')
    return showQuote(c, inside, quote, { errors: { quote: common.waitsClient } })
  const form = await readForm(c, answerForm(say))
  if (!form.ok) return showQuote(c, inside, quote, { errors: form.errors, typed: form.typed })
  const { company, actor } = inside
  const said = { ...form.value, on: parisDay(c.var.now) }
  const kept = await answerQuote(
    c.var.db,
    { companyId: company.id, id: quote.id },
    said,
    actor.personId,
    c.var.now,
  )
  if (!kept.ok) return showQuote(c, inside, quote, { errors: { quote: answersIn(say)[kept.refusal] } })
  sayNext(c, said.answer === 'accepted' ? say.accepted : say.refused)
  return goTo(c, companyAddress(company.id, `/demandes/${quote.requestId}`))
}
