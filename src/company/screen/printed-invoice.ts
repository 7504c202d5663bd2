import type { Member } from '../company.ts'
import type { Invoice } from '../quote.ts'
import { calledIn } from './frame.tsx'
import type { CompanySentences } from './sentences.fr.ts'

/** What an invoice adds to its quote, as it is printed: who came by the name that the group calls them. */
export type PrintedInvoice = Pick<Invoice, 'number' | 'issuedOn' | 'givenOn'> & {
  came: { name: string; minutes: number }[]
}

export const printedInvoice = (
  { number, issuedOn, givenOn, came }: Invoice,
  members: readonly Member[],
  common: CompanySentences,
): PrintedInvoice => ({
  number,
  issuedOn,
  givenOn,
  came: came.map(({ personId, minutes }) => ({ name: calledIn(members, personId, common), minutes })),
})

/** How long all of them were there. */
export const minutesIn = ({ came }: Pick<PrintedInvoice, 'came'>): number =>
  came.reduce((sum, { minutes }) => sum + minutes, 0)
