import type { Merchant } from '#market'
import { parisDay } from '#platform/time'
import { Empty, Heading, Pager, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { ShareOrder } from './share-order.ts'
import { shareAddress, SHARES } from '../share-address.ts'
import { hoursIn, OrderTabs, ownDayIn, sharePage, shopWordsIn, type ShopWords } from '../shop/door.ts'
import { shareTag, shareWordsIn, type ShareWords } from './said.ts'

/** What a shop has to prepare, hour by hour: the nearest first. */
export function sharesToPreparePage(
  c: Ask,
  { merchant, shares }: { merchant: Merchant; shares: ShareOrder[] },
): Response {
  const words = shopWordsIn(c)
  const { say } = words
  const slots = Map.groupBy(shares, (one) => one.slotFrom.getTime())
  const waiting = shares.filter((one) => one.shareState === 'waiting').length
  return sharePage(
    c,
    { title: say.orders, merchant },
    <>
      <Heading title={say.orders} over={merchant.name} />
      <OrderTabs merchant={merchant} here="prepare" say={say} />
      {waiting > 0 && <p>{say.waiting(waiting)}</p>}
      {shares.length === 0 && <Empty icon="basket" title={say.nothing} text={say.nothingText} />}
      {[...slots.values()].map((own) => (
        <Slot shares={own} today={c.var.now} words={words} />
      ))}
    </>,
  )
}

function Slot({ shares, today, words }: { shares: ShareOrder[]; today: Date; words: ShopWords }) {
  const first = shares[0]
  if (!first) return null
  return (
    <section class="stack tight">
      <h2>{hoursIn(words, first, parisDay(today))}</h2>
      <ul class="shares">
        {shares.map((one) => (
          <ShareCard share={one} words={words} />
        ))}
      </ul>
    </section>
  )
}

function ShareCard({ share, words }: { share: ShareOrder; words: ShopWords }) {
  const { say } = words
  const tag = shareTag(words, share)
  return (
    <li>
      <a href={shareAddress(share.shareId)}>
        <b>{share.buyerName || share.reference}</b>
        <span>{say.products(share.lineCount)}</span>
      </a>
      <p class="row">
        <Tag kind={tag.kind}>{tag.label}</Tag>
        <Tag kind="none" icon={share.mode === 'delivery' ? 'route' : 'home'}>
          {share.mode === 'delivery' ? say.byBike : say.fetched}
        </Tag>
      </p>
    </li>
  )
}

/** What a shop made ready or refused, the latest first. */
export function sharesDonePage(
  c: Ask,
  {
    merchant,
    shares,
    next,
    whole,
  }: { merchant: Merchant; shares: ShareOrder[]; next: string | null; whole: boolean },
): Response {
  const words = shareWordsIn(c)
  const { say } = words
  const of = `${SHARES}/faites?commerce=${merchant.slug}`
  return sharePage(
    c,
    { title: say.tabs.done, merchant },
    <>
      <Heading title={say.tabs.done} over={merchant.name} />
      <OrderTabs merchant={merchant} here="done" say={say} />
      {shares.length === 0 && <Empty icon="basket" title={say.nothingDone} />}
      <ul class="shares">
        {shares.map((one) => (
          <Done share={one} words={words} />
        ))}
      </ul>
      <Pager next={next ? `${of}&apres=${next}` : undefined} whole={{ of, shown: whole }} />
    </>,
  )
}

/** What the shop keeps of what was paid, when something went back. */
function keptOf({ grossCents, finalCents, orderState }: ShareOrder, { act, write }: ShareWords): string {
  const kept = orderState === 'cancelled' ? 0 : finalCents
  const paid = write.euros(grossCents)
  return kept === grossCents ? paid : act.paidOf(write.euros(kept), paid)
}

function Done({ share, words }: { share: ShareOrder; words: ShareWords }) {
  const tag = shareTag(words, share)
  return (
    <li>
      <a href={shareAddress(share.shareId)}>
        <b>{share.buyerName || share.reference}</b>
        <span>{keptOf(share, words)}</span>
      </a>
      <p class="row">
        <Tag kind={tag.kind}>{tag.label}</Tag>
        <span class="small">{ownDayIn(words, share.day)}</span>
      </p>
    </li>
  )
}
