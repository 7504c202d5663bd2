import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import type { CompanyId, QuoteId } from '../ids.ts'
import { lockCompany } from '../company-store.ts'
import type { Answer } from '../quote.ts'
import { answerQuoteRow, quoteIn } from '../quote-store.ts'
import { stageOfRequest } from '../request.ts'
import { requestFileIn } from '../request-store.ts'

export type AnswerRefusal = 'answered otherwise' | 'request closed'

/**
 * Keeps what the client answers, typed by who plays them. The same answer twice is once. Refusals: 'answered otherwise'; 'request closed' when
 * the client gave up before.
 */
export async function answerQuote(
  db: Db,
  { companyId, id }: { companyId: CompanyId; id: QuoteId },
  answer: Answer,
  by: PersonId,
  at: Date,
): Promise<Result<void, AnswerRefusal>> {
  return db.transaction(async (tx): Promise<Result<void, AnswerRefusal>> => {
    await lockCompany(tx, companyId)
    const quote = await quoteIn(tx, companyId, id)
    if (quote?.answered)
      return quote.answered.answer === answer.answer ? done(undefined) : refuse('answered otherwise')
    const file = quote && (await requestFileIn(tx, companyId, quote.requestId))
    if (!file || stageOfRequest(file) === 'closed') return refuse('request closed')
    await answerQuoteRow(tx, id, answer, by, at)
    return done(undefined)
  })
}
