import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { RefusedForm } from '../frame.tsx'
import type { QuoteId } from '../ids.ts'
import { vatChoicesOn } from '../law.ts'
import { offersOf } from '../offer-store.ts'
import type { Quote } from '../quote.ts'
import { quoteIn } from '../quote-store.ts'
import { renderPaper } from '../render-paper.ts'
import { stageOfRequest, type RequestFile } from '../request.ts'
import { findRequest } from '../requests/door.ts'
import { french as common } from '../sentences.fr.ts'
import { answerQuote } from './answer-quote.ts'
import { quoteForm } from './form-page.tsx'
import { makeQuote, type QuoteRefusal } from './make-quote.ts'
import { quotePage } from './page.tsx'
import { MOST_LINES, readLines } from './read-lines.ts'
import { french as say } from './sentences.fr.ts'

/** Quotes: made, printed, answered. */
export const quoteSite = newSite()
  .get(`${COMPANY}/demandes/:request/devis`, ask)
  .post(`${COMPANY}/demandes/:request/devis`, make)
  .get(`${COMPANY}/devis/:file{[0-9a-f-]{36}\\.pdf}`, pdf)
  .get(`${COMPANY}/devis/:quote`, async (c) => {
    const { inside, quote } = await findQuote(c)
    return quotePage(c, inside, quote)
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

const fields = field.form({
  id: field.id<QuoteId>(common.reload),
  rows: field.whole(1, MOST_LINES),
  more: field.ticked(),
  address: field.optionalText(200),
  vat: field.oneOf(['none', '10', '20']),
})

const refusals = { 'no name yet': say.noName, 'has one already': say.hasOne } satisfies Record<
  QuoteRefusal,
  string
>

async function make(c: Ask): Promise<Response> {
  const { inside, file } = await findRequest(c)
  const form = await readForm(c, fields)
  const { typed } = form
  const rows = form.ok ? form.value.rows : 1
  if (!form.ok) return show(c, inside, file, { typed, rows, errors: form.errors })
  if (form.value.more) return show(c, inside, file, { typed, rows: Math.min(rows + 1, MOST_LINES) })
  const { lines, errors } = readLines(typed, await offersOf(c.var.db, inside.company.id))
  if (Object.keys(errors).length > 0) return show(c, inside, file, { typed, rows, errors })
  const { id, vat, address } = form.value
  const wish = { id, requestId: file.id, clientAddress: address ?? '', lines, vat }
  const made = await makeQuote(c.var.db, inside, wish, c.var.now)
  if (!made.ok) return show(c, inside, file, { typed, rows, errors: { service1: refusals[made.refusal] } })
  const quote = await quoteIn(c.var.db, inside.company.id, made.value)
  sayNext(c, say.made(quote?.number ?? 0))
  return goTo(c, companyAddress(inside.company.id, `/devis/${made.value}`))
}

async function findQuote(c: Ask): Promise<{ inside: Inside; quote: Quote }> {
  const inside = await openCompany(c)
  const quote = await quoteIn(c.var.db, inside.company.id, idIn<QuoteId>(c, 'quote'))
  if (!quote) throw notFound()
  return { inside, quote }
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

const answerForm = field.form({
  answer: field.oneOf(['accepted', 'refused'], say.chooseAnswer),
  name: field.text(80, say.nameMissing),
})

async function answer(c: Ask): Promise<Response> {
  const { inside, quote } = await findQuote(c)
  const form = await readForm(c, answerForm)
  if (!form.ok) return quotePage(c, inside, quote, { errors: form.errors, typed: form.typed })
  const { company, actor } = inside
  const said = { ...form.value, on: parisDay(c.var.now) }
  const kept = await answerQuote(
    c.var.db,
    { companyId: company.id, id: quote.id },
    said,
    actor.personId,
    c.var.now,
  )
  if (!kept.ok) return quotePage(c, inside, quote, { errors: { answer: say.answeredOtherwise } })
  sayNext(c, said.answer === 'accepted' ? say.accepted : say.refused)
  return goTo(c, companyAddress(company.id, `/demandes/${quote.requestId}`))
}
