import { saidIn } from '#market'
import { writeGoods } from '../goods-words.ts'
import { languageOfBuyer, type Buyer } from '../order.ts'
import { goodsIn, letterIn, toldSentences } from '../words/door.ts'
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
  goods.map((good) => writeGoods({ ...good, content: null, packWords: '' })).join(', ')

/** What customers read, in their language: not to eat it, what it is, what to do as whoever calls it back wrote it. */
export function recallLetter(
  { about, words }: Pick<Recall, 'about' | 'words'>,
  { reference, goods, address, buyer }: Told,
): BuyerLetter {
  const said = saidIn(languageOfBuyer(buyer), toldSentences)
  const { language, say, write } = said
  const own = goods.map((good) => goodsIn(said, { ...good, content: null, packWords: '' }))
  return letterIn(language, say.recall(reference), [
    say.recallGoods(reference, own.join(write.comma)),
    say.recallAbout(about),
    words,
    say.recallRead(address),
  ])
}

type Told = { reference: string; goods: readonly RecallGood[]; address: string; buyer: Buyer | null }
