import { typo, writeEuros } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import type { Line } from '../line.ts'
import { orderLink } from '../order-address.ts'
import { totalOf, type Order } from '../order.ts'
import type { Share } from '../share.ts'

/** The facts of an order that people are written to about. */
export type ToldFact = 'order confirmed' | 'order given back' | 'order cancelled'
export type Letter = { subject: string; body: string }

type ToBuyer = { order: Order; shares: Share[]; lines: Line[]; siteUrl: string; follow: string | null }

const when = ({ day, slotFrom, slotTo }: Order): string =>
  `${writeDay(day)}, entre ${writeClock(slotFrom)} et ${writeClock(slotTo)}`

const letter = (subject: string, sentences: (string | null)[]): Letter => ({
  subject: typo(subject),
  body: sentences
    .filter((one) => one !== null)
    .map(typo)
    .join('\n'),
})

/** What a customer reads: short enough for an SMS. */
export const buyerLetters: Record<ToldFact, (about: ToBuyer) => Letter> = {
  'order confirmed': ({ order, shares, siteUrl, follow }) =>
    letter(`Commande ${order.reference} payée : ${writeEuros(totalOf(order))}`, [
      `Merci ! Votre commande ${order.reference} est payée : ${writeEuros(totalOf(order))}.`,
      order.way.mode === 'pickup' ? `À retirer ${when(order)}.` : `Elle arrive à vélo ${when(order)}.`,
      `Chez : ${shares.map((one) => one.merchantName).join(', ')}.`,
      `Votre commande : ${orderLink(siteUrl, order)}`,
      follow ? `Suivre le vélo : ${follow}` : null,
    ]),
  'order given back': ({ order, siteUrl }) =>
    letter(`Commande ${order.reference} : votre argent vous est rendu`, [
      `Votre paiement est arrivé quand la commande ${order.reference} n’était plus possible.`,
      `Les ${writeEuros(totalOf(order))} reviennent sur votre carte en quelques jours. Vous n’avez rien à faire.`,
      `Recommencer : ${siteUrl}/panier`,
    ]),
  'order cancelled': ({ order, siteUrl }) =>
    letter(`Commande ${order.reference} annulée`, [
      `Votre commande ${order.reference} est annulée.`,
      `Ce qui était payé revient sur votre carte en quelques jours.`,
      `Votre commande : ${orderLink(siteUrl, order)}`,
    ]),
}
