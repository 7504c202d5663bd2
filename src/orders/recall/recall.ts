import type { Sold } from '#market'
import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { writeGoods } from '../goods-words.ts'
import type { Told } from '../tell-buyer.ts'

/** What is called back: lots, or a product delivered (or given) between two days when nobody knows its lot. */
export type RecallAbout = {
  lotIds: string[]
  /** Lots as the farm knows them: some may have been given, sold nowhere. */
  farmLotIds: string[]
  productId: string | null
  from: Day | null
  until: Day | null
}

export type RecallGood = { name: string; sold: Sold; quantity: number; merchantName: string }

/** Goods called back. Whoever had some is told once (`told`), and somebody notes when they know (`reached`). */
export type Recall = RecallAbout & {
  id: string
  /** Where it was decided: the goods of no other market are called back. */
  marketId: string
  about: string
  words: string
  decidedAt: Date
  decidedBy: string
  orders: number
  told: number
  reached: number
}

/** How somebody may be written to: a mobile first for what is urgent. */
export const channelOf = ({
  phone,
  email,
}: {
  phone: string | null
  email: string | null
}): { channel: 'sms' | 'email'; recipient: string } | null => {
  if (phone && /^\+33[67]|^\+(?!33)/.test(phone)) return { channel: 'sms', recipient: phone }
  return email ? { channel: 'email', recipient: email } : null
}

export const writeGoodsOf = (goods: readonly RecallGood[]): string =>
  goods.map((one) => writeGoods({ ...one, packWords: '' })).join(', ')

/** What customers read: not to eat it, what it is, what to do. */
export function recallLetter(
  { about, words }: Pick<Recall, 'about' | 'words'>,
  { reference, goods, address }: { reference: string; goods: readonly RecallGood[]; address: string },
): Told {
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
