import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import type { CompanyId, QuoteId } from '../ids.ts'
import { lockCompany } from '../company-store.ts'
import type { Answer } from '../quote.ts'
import { answerQuoteRow, quoteIn } from '../quote-store.ts'

export type AnswerRefusal = 'answered otherwise'

/** Keeps what the client answers, typed by who plays them. The same answer twice is once. Refusal: 'answered otherwise'. */
export async function answerQuote(
  db: Db,
  { companyId, id }: { companyId: CompanyId; id: QuoteId },
  answer: Answer,
  by: PersonId,
  at: Date,
): Promise<Result<void, AnswerRefusal>> {
  return db.transaction(async (tx) => {
    await lockCompany(tx, companyId)
    if (await answerQuoteRow(tx, id, answer, by, at)) return done(undefined)
    const quote = await quoteIn(tx, companyId, id)
    return quote?.answered?.answer === answer.answer ? done(undefined) : refuse('answered otherwise')
  })
}
