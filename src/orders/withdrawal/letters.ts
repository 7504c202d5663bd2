import { typo, writeEuros } from '#platform/i18n'
import type { Language } from '#platform/languages'
import { addDays, parisDay, writeDate, writeInstant, type Day } from '#platform/time'
import { writeGoods } from '../goods-words.ts'
import type { Line } from '../line.ts'
import { orderLink } from '../order-address.ts'
import type { Order } from '../order.ts'
import type { Share } from '../share.ts'
import { goodsIn, letterOf, letterWordsOf } from '../shop/door.ts'
import type { BuyerLetter } from '../tell-buyer.ts'

/** What was declared, by whom, when. */
export type Declared = {
  order: Order
  lines: readonly Line[]
  shares: readonly Share[]
  name: string
  at: Date
  siteUrl: string
}

const PAY_BACK_DAYS = 14

const payBackDay = (at: Date): Day => addDays(parisDay(at), PAY_BACK_DAYS)
const payBackBy = (at: Date): string => writeDate(payBackDay(at))

/** What the customer keeps (D221-5): the declaration itself, its day and its hour. */
export function receiptLetter({ order, lines, shares, name, at, siteUrl }: Declared): BuyerLetter {
  const shopOf = (line: Line) => shares.find((one) => one.id === line.shareId)?.merchantName ?? ''
  return {
    subject: typo(`Commande ${order.reference} : votre rétractation est reçue`),
    body: [
      typo(`Reçu le ${writeInstant(at)} : ${name} renonce au contrat pour`),
      ...lines.map((one) =>
        typo(`- ${writeGoods(one)}, ${writeEuros(one.finalCents)}, vendu par ${shopOf(one)}`),
      ),
      typo(`Commande ${order.reference}.`),
      'Rapportez ces produits au commerce dans les 14 jours, fermés. Le retour est à vos frais.',
      typo(`Vous êtes remboursé au plus tard le ${payBackBy(at)}, une fois le produit revenu.`),
      typo(`Votre commande : ${orderLink(siteUrl, order)}`),
    ].join('\n'),
  }
}

type Given = { order: Order; lines: readonly Line[]; at: Date }

/** What the shop has to do, in the language of who reads it. */
export function shopLetter({ order, lines, at }: Given, language: Language): BuyerLetter {
  const words = letterWordsOf(language)
  const { withdrawn } = words.say
  return letterOf(words, withdrawn.subject(order.reference), [
    withdrawn.about(lines.map(goodsIn(language)).join(words.write.comma)),
    withdrawn.payBack(words.write.date(payBackDay(at))),
  ])
}
