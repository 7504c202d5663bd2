import { typo, writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { receivedOf, type KeptPayment } from '../payment.ts'
import type { KnownProof, KnownSale } from './known-sale.ts'

/** What a bank asks for, in sentences, from all that is known: whoever answers reads it again, corrects it and says the rest. */
export function draftAnswer(sale: KnownSale, payment: KeptPayment): string {
  const paid = receivedOf(payment)
  const back = payment.refundedCents
  return [
    `Commande ${payment.reference} de ${sale.buyer || 'notre client'}, passée le ${writeInstant(sale.orderedAt)}.`,
    paid && `Payée par carte : ${writeEuros(payment.amountCents)}.`,
    `Contenu : ${sale.goods.map(({ words, cents }) => `${words}, ${writeEuros(cents)}`).join(' ; ')}.`,
    `${sale.promised}, ${sale.where}.`,
    sale.proof && writeProof(sale.proof),
    back > 0 && `Déjà remboursé : ${writeEuros(back)}.`,
  ]
    .filter((line) => typeof line === 'string')
    .map(typo)
    .join('\n')
}

function writeProof({ at, by, how, name }: KnownProof): string {
  const who = name ? ` à ${name}` : ''
  return `Remise${who} le ${writeInstant(at)}${by ? ` par ${by}` : ''}. Preuve gardée : ${how}.`
}
