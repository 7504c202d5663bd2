import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { Inside } from '../access.ts'
import { lockCompany } from '../company-store.ts'
import type { QuoteId, RequestId } from '../ids.ts'
import { quoteMentions, type VatChoice } from '../law.ts'
import { leaveAct } from '../leave-act.ts'
import { totalsOf, type Line } from '../quote.ts'
import { insertQuote, isQuote, nextQuoteNumber, quoteIn } from '../quote-store.ts'
import { clientInProof, stageOfRequest } from '../request.ts'
import { requestFileIn } from '../request-store.ts'
import { tellClient } from '../requests/door.ts'

export type QuoteRefusal = 'no name yet' | 'has one already' | 'request closed'

type Wish = {
  id: QuoteId
  requestId: RequestId
  clientAddress: string
  lines: Line[]
  vat: VatChoice
}

/**
 * Makes a quote, with the next number of the company: it is never changed afterwards. The same id twice is once. Refusals: 'no name yet',
 * 'has one already' (one that stands), 'request closed' once the client gave up.
 */
export async function makeQuote(
  db: Db,
  { company, me, actor }: Inside,
  wish: Wish,
  at: Date,
): Promise<Result<QuoteId, QuoteRefusal>> {
  const { name } = company
  if (!name) return refuse('no name yet')
  return db.transaction(async (tx): Promise<Result<QuoteId, QuoteRefusal>> => {
    await lockCompany(tx, company.id)
    if (await quoteIn(tx, company.id, wish.id)) return done(wish.id)
    if (await isQuote(tx, wish.id)) return refuse('has one already')
    const file = await requestFileIn(tx, company.id, wish.requestId)
    const stage = file && stageOfRequest(file)
    if (stage === 'closed') return refuse('request closed')
    if (!file || stage !== 'asked') return refuse('has one already')
    const { netCents, vatCents } = totalsOf(wish.lines, wish.vat)
    await insertQuote(
      tx,
      {
        id: wish.id,
        companyId: company.id,
        requestId: file.id,
        number: await nextQuoteNumber(tx, company.id),
        content: {
          company: { name, address: company.address, phone: company.phone },
          client:
            file.client === null
              ? null
              : { name: file.client, address: wish.clientAddress, phone: file.clientPhone },
          lines: wish.lines,
          mentions: [...quoteMentions],
          terms: company.terms,
        },
        vat: wish.vat,
        netCents,
        vatCents,
        madeBy: actor.personId,
        madeOn: parisDay(at),
      },
      at,
    )
    await tellClient(tx, file, { company, what: 'quote' }, at)
    if (me) {
      const named = clientInProof(file)
      await leaveAct(tx, { company, personId: me.personId, kind: 'quote', about: wish.id, named }, at)
    }
    return done(wish.id)
  })
}
