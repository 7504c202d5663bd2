import { typo } from '#platform/i18n'
import { writeGoods } from '../goods-words.ts'
import type { Buyer } from '../order.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import type { Recall, RecallGood } from './recall.ts'

/** How somebody may be written to: a mobile first for what is urgent. Null: nobody can, or they were forgotten. */
export function channelOf(buyer: Buyer | null): { channel: 'sms' | 'email'; recipient: string } | null {
  if (!buyer) return null
  const { phone, email } = buyer
  if (phone && /^\+33[67]|^\+(?!33)/.test(phone)) return { channel: 'sms', recipient: phone }
  return email ? { channel: 'email', recipient: email } : null
}

export const writeGoodsOf = (goods: readonly RecallGood[]): string =>
  goods.map((good) => writeGoods({ ...good, packWords: '' })).join(', ')

/** What customers read: not to eat it, what it is, what to do. */
export function recallLetter(
  { about, words }: Pick<Recall, 'about' | 'words'>,
  { reference, goods, address }: { reference: string; goods: readonly RecallGood[]; address: string },
): BuyerLetter {
  return {
    subject: typo(`Rappel de produit, commande ${reference} : ne le mangez pas`),
    body: [
      typo(`Dans votre commande ${reference} : ${writeGoodsOf(goods)}.`),
      typo(`Ce produit est rappelé (${about}).`),
      words,
      typo(`Dites-nous que vous l’avez lu : ${address}`),
    ].join('\n'),
  }
}
