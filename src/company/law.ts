import { dayOf, type Day } from '#platform/time'

/**
 * What the law asks of the quotes and invoices of personal services, as we read it on 29 November 2026. Sources: arrêté du 17 mars 2015 relatif à
 * l’information préalable du consommateur sur les prestations de services à la personne (its notice in the Journal officiel, and what trade
 * bodies say of it: free quote from 100 € a month or when asked, way of working named, price by hour without and with VAT, other costs apart,
 * number of the declaration); CGI 293 B for who charges no VAT. [U]: the words and the order that its articles ask for, whether the rate of
 * 10 % (CGI 279 i) holds for each of these services (we were told that it is for declared bodies only, and not for gardening, which is at 20 %),
 * and whether terms of payment are due on the quote: somebody of the field corrects them here. Of an invoice we were told, and could not verify [U]:
 * the day of the service where it is another than its own (CGI, ann. II, 242 nonies A), who came (Code du travail, D. 7233-1), how long in all, and
 * by when it is paid.
 */
const vatChoices = ['none', '10', '20'] as const
export type VatChoice = (typeof vatChoices)[number]

type Rate = { percent: number; words: string; from: Day; until: Day | null }

/** Rates by their day: a paper keeps the one that it was made with. */
const rates: Record<VatChoice, Rate> = {
  none: {
    percent: 0,
    words: 'TVA non applicable, art. 293 B du CGI',
    from: dayOf('2014-01-01'),
    until: null,
  },
  '10': { percent: 10, words: 'TVA 10 %', from: dayOf('2014-01-01'), until: null },
  '20': { percent: 20, words: 'TVA 20 %', from: dayOf('2014-01-01'), until: null },
}

/** The choices that are in force that day. */
export const vatChoicesOn = (day: Day): VatChoice[] =>
  vatChoices.filter((one) => rates[one].from <= day && (rates[one].until ?? day) >= day)

export const percentOf = (choice: VatChoice): number => rates[choice].percent
export const vatWords = (choice: VatChoice): string => rates[choice].words

/** How long a quote holds, in days. */
export const VALID_DAYS = 30

/** What a quote says besides its lines. The number of the declaration is said to be none: the company is virtual. */
export const quoteMentions: readonly string[] = [
  'Devis gratuit. Il est remis avant la prestation, dès 100 € TTC par mois ou sur demande.',
  'Mode d’intervention : prestataire. La cliente ou le client n’est pas l’employeur.',
  'Déclaration de services à la personne : aucune, l’entreprise est virtuelle.',
  'Le devis est accepté avec la date, le nom et « Bon pour accord ».',
]

export const invoiceMentions: readonly string[] = [
  'Mode d’intervention : prestataire.',
  'Date de paiement : aucune, personne ne paie.',
  'Déclaration de services à la personne : aucune, l’entreprise est virtuelle.',
]
