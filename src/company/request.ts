import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { CompanyId, InvoiceId, QuoteId, RequestId } from './ids.ts'

/** How a request came: written down as it was said, drawn from the prepared cards, noted on the telephone, or asked by somebody of the house. */
export type How = 'typed' | 'card' | 'call' | 'asked'

/** A client asks for something, in their words. */
export type Request = {
  id: RequestId
  companyId: CompanyId
  how: How
  card: string | null
  /** Null once they are forgotten, as what they asked: only who asked by themselves is. */
  client: string | null
  clientAddress: string
  clientPhone: string
  words: string | null
  callBackAt: Date | null
  calledBackAt: Date | null
  notedBy: PersonId
  notedAt: Date
}

/** What followed a request, as far as it went. */
export type RequestFile = Request & {
  closedAt: Date | null
  quoteId: QuoteId | null
  quoteNumber: number | null
  answer: 'accepted' | 'refused' | null
  totalCents: number | null
  /** The first time somebody goes there. */
  goesAt: Date | null
  givenOn: Day | null
  opinion: Opinion | null
  invoiceId: InvoiceId | null
  invoiceNumber: number | null
}

export const opinions = ['happy', 'so-so', 'unhappy'] as const
export type Opinion = (typeof opinions)[number]

/** Where a request stands: each stage asks for one thing, the last two for nothing. */
export type Stage = 'asked' | 'quoted' | 'accepted' | 'planned' | 'given' | 'invoiced' | 'over' | 'closed'

export function stageOfRequest(file: RequestFile): Stage {
  if (file.closedAt) return 'closed'
  if (file.opinion) return 'over'
  if (file.invoiceId) return 'invoiced'
  if (file.givenOn) return 'given'
  if (file.answer === 'accepted') return file.goesAt ? 'planned' : 'accepted'
  return file.quoteId && file.answer === null ? 'quoted' : 'asked'
}

/** Its client is there, and answers: nobody of the company does it in their place. */
export const isReal = ({ how }: Pick<Request, 'how'>): boolean => how === 'asked'

/** How a proof names its client: somebody who really asked is named in nobody's portfolio, nor are their words. */
export const clientInProof = (file: Pick<Request, 'how' | 'client'>): string | null =>
  isReal(file) ? null : file.client

/** It waits for a client who answers by themselves: the company has nothing to do meanwhile. */
export function waitsForClient(file: RequestFile): boolean {
  const stage = stageOfRequest(file)
  return isReal(file) && (stage === 'quoted' || stage === 'invoiced')
}

/** Still to be called back. */
export const waitsForCall = ({ callBackAt, calledBackAt, closedAt }: RequestFile): boolean =>
  callBackAt !== null && calledBackAt === null && closedAt === null

const order: readonly Stage[] = ['asked', 'quoted', 'accepted', 'planned', 'given', 'invoiced']

/** Those that ask for something, the one to do first in front: by their stage, then the oldest; those whose client is thinking come last. */
export function waitingFirst(files: readonly RequestFile[]): RequestFile[] {
  const rank = (file: RequestFile) => order.indexOf(stageOfRequest(file))
  const waits = (file: RequestFile) => Number(waitsForClient(file))
  return files
    .filter((file) => rank(file) >= 0)
    .toSorted(
      (one, other) =>
        waits(one) - waits(other) ||
        rank(one) - rank(other) ||
        one.notedAt.getTime() - other.notedAt.getTime(),
    )
}
