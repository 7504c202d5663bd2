import { speak, type Ask } from '#platform/web'
import { depositBy } from '../deposit.ts'
import type { Line } from '../line.ts'
import { shopWordsIn, type ShopWords } from '../shop/door.ts'
import type { KeepingSentences } from './keeping/sentences.fr.ts'
import { keepingSentences } from './keeping/sentences.ts'
import type { ShareSentences } from './sentences.fr.ts'
import { shareSentences } from './sentences.ts'
import type { ShareOrder } from './share-order.ts'

/** What a shop reads of one order, beside what it reads of all. */
export type ShareWords = ShopWords & { act: ShareSentences; keeping: KeepingSentences }

export const shareWordsIn = (c: Ask): ShareWords => ({
  ...shopWordsIn(c),
  act: speak(c, shareSentences),
  keeping: speak(c, keepingSentences),
})

export type WordTag = { kind: 'ok' | 'far' | 'wait' | 'late' | 'none'; label: string }

const lineKinds = {
  asked: 'none',
  accepted: 'ok',
  refused: 'late',
  'replacement offered': 'wait',
  replaced: 'far',
  weighed: 'ok',
} as const satisfies Record<Line['state'], WordTag['kind']>

/** Where a product of an order stands. */
export const lineTag = ({ act }: ShareWords, { state }: Line): WordTag => ({
  kind: lineKinds[state],
  label: act.lineTags[state],
})

/** Where a share stands for its merchant. */
export function shareTag(
  { say: { tags } }: Pick<ShopWords, 'say'>,
  { readyAt, shareState, orderState, isGivenUp }: ShareOrder,
): WordTag {
  if (isGivenUp) return { kind: 'late', label: tags['given up'] }
  if (orderState === 'cancelled' && shareState !== 'refused') return { kind: 'late', label: tags.cancelled }
  if (shareState === 'refused') return { kind: 'late', label: tags.refused }
  if (readyAt) return { kind: 'ok', label: tags.ready }
  return shareState === 'waiting'
    ? { kind: 'wait', label: tags.waiting }
    : { kind: 'far', label: tags.accepted }
}

/** 'Dépôt du Vauxhall, avant 9 h 30' */
export const depositIn = (
  { act, write }: ShareWords,
  hub: { name: string } | undefined,
  order: { slotFrom: Date },
): string => act.dropped(hub?.name ?? act.atHub, write.clock(depositBy(order)))
