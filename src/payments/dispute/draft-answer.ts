import { de, typo, writeCount, writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { receivedOf, type KeptPayment } from '../payment.ts'
import { isForgotten, type KnownProof, type KnownSale } from './known-sale.ts'

/** What a bank asks for, in sentences, from all that is known: whoever answers reads it again, corrects it and says the rest. */
export function draftAnswer(sale: KnownSale, payment: KeptPayment): string {
  const paid = receivedOf(payment)
  const back = payment.refundedCents
  const buyer = sale.buyer ? ` ${de(sale.buyer)}` : ''
  return [
    `Commande ${payment.reference}${buyer}, passée le ${writeInstant(sale.orderedAt)}.`,
    paid && `Payée par carte : ${writeEuros(payment.amountCents)}.`,
    sale.goods.length > 0 && `Contenu : ${writeContents(sale.goods)}.`,
    sale.goods.length > 0 && `${sale.promised}, ${sale.where}.`,
    sale.proof ? writeProof(sale.proof) : sale.became,
    back > 0 && `Déjà remboursé : ${writeEuros(back)}.`,
  ]
    .filter((line) => typeof line === 'string')
    .map(typo)
    .join('\n')
}

/** A bank reads so many letters of it at most: an answer has room for the rest. */
const CONTENTS_LETTERS = 1_800

function writeContents(goods: KnownSale['goods']): string {
  const all = goods.map(({ words, cents }) => `${words}, ${writeEuros(cents)}`)
  let shown = all
  while (shown.join(' ; ').length > CONTENTS_LETTERS) shown = shown.slice(0, -1)
  const others = all.length - shown.length
  return [...shown, ...(others > 0 ? [writeCount(others, 'autre produit', 'autres produits')] : [])].join(
    ' ; ',
  )
}

function writeProof(proof: KnownProof): string {
  const { at, by, how, name } = proof
  const kept = isForgotten(proof)
    ? `Preuve prise alors, et effacée depuis : ${how}`
    : `Preuve gardée : ${how}`
  return `Remise${name ? ` à ${name}` : ''} le ${writeInstant(at)}${by ? ` par ${by}` : ''}. ${kept}.`
}
