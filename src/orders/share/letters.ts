import { typo, writeEuros } from '#platform/i18n'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import { orderLink } from '../order-address.ts'
import type { Told } from '../tell-buyer.ts'
import type { AnswerWhy } from './answer.ts'

/** What the customer and the merchant read of a line that costs less in the end. */
export const whyWords: Record<AnswerWhy, string> = {
  'sold out': 'il n’y en a plus',
  damaged: 'le produit était abîmé',
  'not good enough': 'le produit n’était pas assez beau',
  'cannot prepare': 'le commerce n’a pas pu le préparer',
  weighed: 'pesé, moins cher que prévu',
  replaced: 'remplacé par un produit moins cher',
  'customer said no': 'vous n’avez pas voulu du remplacement',
  'no answer': 'pas de réponse à la proposition de remplacement',
}

export type SettledLine = { line: Line; why: AnswerWhy; cents: number }

/** What a shop could not bring, and what is given back. */
export function settledLetter(
  order: Order,
  { merchantName, settled, siteUrl }: { merchantName: string; settled: SettledLine[]; siteUrl: string },
): Told {
  const sum = settled.reduce((all, one) => all + one.cents, 0)
  const lines = settled.map(({ line, why, cents }) =>
    typo(`- ${line.name} : ${whyWords[why]}. Remboursé : ${writeEuros(cents)}`),
  )
  return {
    subject: typo(`Commande ${order.reference} : ${writeEuros(sum)} vous sont rendus`),
    body: [
      typo(`${merchantName} a préparé votre commande, avec ce qui change :`),
      ...lines,
      typo(`${writeEuros(sum)} reviennent sur votre carte, sous quelques jours. Vous n’avez rien à faire.`),
      typo(`Tout est écrit ici : ${orderLink(siteUrl, order)}`),
    ].join('\n'),
  }
}

/** Nothing of the order is brought: all of it is given back. */
export function emptyLetter(order: Order, siteUrl: string): Told {
  return {
    subject: typo(`Commande ${order.reference} annulée et remboursée`),
    body: [
      'Aucun commerce n’a pu préparer votre commande. Elle est annulée.',
      'Tout revient sur votre carte, livraison comprise, sous quelques jours.',
      typo(`Le détail est ici : ${orderLink(siteUrl, order)}`),
    ].join('\n'),
  }
}
