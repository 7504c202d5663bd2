import { lineWhyWords, type LineWhy } from '#payments'
import { typo, writeEuros } from '#platform/i18n'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import { orderLink } from '../order-address.ts'
import type { BuyerLetter } from '../tell-buyer.ts'

export type SettledLine = { line: Line; why: LineWhy; cents: number }

/** What a shop could not bring, and what is given back. */
export function settledLetter(
  order: Order,
  { merchantName, settled, siteUrl }: { merchantName: string; settled: SettledLine[]; siteUrl: string },
): BuyerLetter {
  const sum = settled.reduce((all, one) => all + one.cents, 0)
  const lines = settled.map(({ line, why, cents }) =>
    typo(`- ${line.name} : ${lineWhyWords[why]}. Remboursé : ${writeEuros(cents)}`),
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
export function emptyLetter(order: Order, siteUrl: string): BuyerLetter {
  return {
    subject: typo(`Commande ${order.reference} annulée et remboursée`),
    body: [
      'Aucun commerce n’a pu préparer votre commande. Elle est annulée.',
      'Tout revient sur votre carte, livraison comprise, sous quelques jours.',
      typo(`Le détail est ici : ${orderLink(siteUrl, order)}`),
    ].join('\n'),
  }
}
