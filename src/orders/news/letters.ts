import { saidIn, writeLeft } from '#market'
import { typo } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { depositBy } from '../deposit.ts'
import type { Line } from '../line.ts'
import { orderLink } from '../order-address.ts'
import { languageOfBuyer, totalOf, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import { letterIn, toldSentences } from '../words/door.ts'

/** The facts of an order that people are written to about. */
export type ToldFact = 'order confirmed' | 'order given back' | 'order cancelled'
type Letter = { subject: string; body: string }

type ToBuyer = { order: Order; shares: Share[]; lines: Line[]; siteUrl: string; follow: string | null }
/** `siteUrl`: null for a message that has its own address. */
type ToShop = { order: Order; share: Share; lines: Line[]; siteUrl: string | null }

/** Where a shop answers its orders. */
export const OWN_ORDERS = '/marche/boutique/commandes'

const when = ({ day, slotFrom, slotTo }: Order): string =>
  `${writeDay(day)}, entre ${writeClock(slotFrom)} et ${writeClock(slotTo)}`

const letter = (subject: string, sentences: (string | null)[]): Letter => ({
  subject: typo(subject),
  body: sentences
    .filter((one) => one !== null)
    .map(typo)
    .join('\n'),
})

/** What a customer reads, in their language: short enough for an SMS. */
export const buyerLetters: Record<ToldFact, (about: ToBuyer) => Letter> = {
  'order confirmed': ({ order, shares, siteUrl, follow }) => {
    const { language, say, write } = toldTo(order)
    const { reference, day, slotFrom, slotTo } = order
    const amount = write.euros(totalOf(order))
    const hours = say.when(write.day(day), write.clock(slotFrom), write.clock(slotTo))
    return letterIn(language, say.paid(reference, amount), [
      say.paidText(reference, amount),
      order.way.mode === 'pickup' ? say.toFetch(hours) : say.byBike(hours),
      say.from(shares.map((one) => one.merchantName).join(write.comma)),
      say.order(orderLink(siteUrl, order)),
      follow && say.follow(follow),
    ])
  },
  'order given back': ({ order, siteUrl }) => {
    const { language, say, write } = toldTo(order)
    return letterIn(language, say.givenBack(order.reference), [
      say.givenBackText(order.reference),
      say.onYourCard(write.euros(totalOf(order))),
      say.startAgain(`${siteUrl}/panier`),
    ])
  },
  'order cancelled': ({ order, siteUrl }) => {
    const { language, say } = toldTo(order)
    return letterIn(language, say.cancelled(order.reference), [
      say.cancelledText(order.reference),
      say.paidBack,
      say.order(orderLink(siteUrl, order)),
    ])
  },
}

const toldTo = ({ way: { buyer } }: Order) => saidIn(languageOfBuyer(buyer), toldSentences)

/** What a shop reads; nothing when it was never told of the order. */
export const shopLetters: Record<ToldFact, ((about: ToShop) => Letter) | null> = {
  'order confirmed': ({ order, share, lines, siteUrl }) =>
    letter(`À préparer : commande ${order.reference}, ${when(order)}`, [
      `Une commande pour ${share.merchantName}, ${when(order)} :`,
      ...lines.map((one) => `- ${one.name} : ${writeLeft(one.quantity, one)}`),
      order.way.mode === 'pickup'
        ? `À déposer au dépôt avant ${writeClock(depositBy(order))} : le client vient la chercher.`
        : null,
      siteUrl && `Dites oui ou non ici : ${siteUrl}${OWN_ORDERS}`,
    ]),
  'order given back': null,
  'order cancelled': ({ order, share }) =>
    letter(`Annulée : commande ${order.reference}`, [
      `La commande ${order.reference} de ${share.merchantName}, ${when(order)}, est annulée.`,
      'Ne préparez plus rien pour elle.',
    ]),
}
