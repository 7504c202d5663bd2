import { inState, writeLeft, type Product } from '#market'
import { typo, writeEuros, writeList, writeNumber } from '#platform/i18n'
import { writeClock, writeDay, parisDay } from '#platform/time'
import type { Line } from './line.ts'
import type { Order } from './order.ts'
import type { Replacement } from './replace-offer.ts'
import { orderAddress, type Told } from './share-letters.ts'

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

/** '2', '500 g', with what one of them is: '2 (la botte)'. */
export const writeQuantity = ({ quantity, sold }: Pick<Line, 'quantity' | 'sold'>): string =>
  sold === 'piece' ? writeNumber(quantity) : writeLeft(quantity, { sold })

/** What one of it is, beside its name: ' (400 g)' of 'les 400 g', ' (par 12)' of 'les 12', nothing of 'la pièce'. */
function besideName(packWords: string): string {
  if (packWords === '' || packWords === 'la pièce') return ''
  const pack = packWords.replace(/^les (\d+)$/, 'par $1').replace(/^les (?=\d)/, '')
  return pack.includes('(') ? `, ${pack}` : ` (${pack})`
}

/** '2 × Pain complet (400 g)', '500 g de Carottes'. */
export const writeGoods = ({
  name,
  quantity,
  sold,
  packWords,
}: Pick<Line, 'name' | 'quantity' | 'sold' | 'packWords'>): string =>
  sold === 'piece'
    ? `${writeNumber(quantity)} × ${name}${besideName(packWords)}`
    : `${writeLeft(quantity, { sold })} de ${name}`

/** 'mardi 2 juin à 14 h' */
export const writeUntil = (at: Date): string => `${writeDay(parisDay(at))} à ${writeClock(at)}`

type Offer = {
  line: Line
  replacement: Omit<Replacement, 'answer' | 'answeredAt'>
  merchantName: string
  siteUrl: string
}

/** The question that a customer receives: what is missing, what is proposed, until when, and what no answer means. */
export function offerLetter(order: Order, { line, replacement, merchantName, siteUrl }: Offer): Told {
  return {
    subject: typo(`Commande ${order.reference} : ${merchantName} vous propose un remplacement`),
    body: [
      typo(`Il manque : ${writeGoods(line)}, ${writeEuros(line.ceilingCents)}.`),
      typo(`Proposé à la place : ${writeGoods(replacement)}, ${writeEuros(replacement.cents)}.`),
      replacement.allergens,
      typo(`Dites oui ou non avant ${writeUntil(replacement.answerBy)} :`),
      `${orderAddress(siteUrl, order.secret)}/question/${replacement.id}`,
      typo('Sans réponse, le produit manquant vous est remboursé.'),
    ]
      .filter(Boolean)
      .join('\n'),
  }
}
