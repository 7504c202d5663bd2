import { inState, type Product } from '#market'
import { typo, writeEuros, writeList } from '#platform/i18n'
import { writeUntil } from '../day-words.ts'
import { writeGoods } from '../goods-words.ts'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import type { Replacement } from '../replacement.ts'
import { orderLink } from '../order-address.ts'
import type { BuyerLetter } from '../tell-buyer.ts'

/** What a product contains, as its shop declared it: said before the customer answers. */
export function allergenWords({ allergens }: Pick<Product, 'allergens'>): string {
  if (allergens === null) return ''
  const contains = inState(allergens, 'contains')
  const may = inState(allergens, 'may contain')
  const said = [
    contains.length > 0 ? `Contient : ${writeList(contains)}.` : '',
    may.length > 0 ? `Peut contenir : ${writeList(may)}.` : '',
  ]
  return typo(said.filter(Boolean).join(' ') || 'Sans allergène déclaré.')
}

type Offer = {
  line: Line
  replacement: Omit<Replacement, 'answer' | 'answeredAt'>
  merchantName: string
  siteUrl: string
}

/** The question that a customer receives: what is missing, what is proposed, until when, and what no answer means. */
export function offerLetter(order: Order, { line, replacement, merchantName, siteUrl }: Offer): BuyerLetter {
  return {
    subject: typo(`Commande ${order.reference} : ${merchantName} vous propose un remplacement`),
    body: [
      typo(`Il manque : ${writeGoods(line)}, ${writeEuros(line.ceilingCents)}.`),
      typo(`Proposé à la place : ${writeGoods(replacement)}, ${writeEuros(replacement.cents)}.`),
      replacement.allergens,
      typo(`Dites oui ou non avant ${writeUntil(replacement.answerBy)} :`),
      `${orderLink(siteUrl, order)}/question/${replacement.id}`,
      typo('Sans réponse, le produit manquant vous est remboursé.'),
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

/** There is nothing to answer any more: the shop looks again at what was ordered. */
export function withdrawnLetter(
  order: Order,
  { line, merchantName, siteUrl }: Pick<Offer, 'line' | 'merchantName' | 'siteUrl'>,
): BuyerLetter {
  return {
    subject: typo(`Commande ${order.reference} : vous n’avez plus rien à répondre`),
    body: [
      typo(`${merchantName} retire sa proposition pour : ${writeGoods(line)}.`),
      'Votre commande reste comme vous l’avez faite. Si ce produit manque, vous serez remboursé.',
      typo(`Où elle en est : ${orderLink(siteUrl, order)}`),
    ].join('\n'),
  }
}
