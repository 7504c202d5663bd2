import type { Merchant } from '#market'
import { writeCount, writeEuros } from '#platform/i18n'
import { parisDay, writeClock } from '#platform/time'
import { Empty, Heading, Pager, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeOwnDay } from '../day-words.ts'
import type { ShareOrder } from './share-order.ts'
import { OrderTabs, shareAddress, sharePage, SHARES } from '../share-frame.tsx'
import { shareTag } from './words.ts'

/** What a shop has to prepare, hour by hour: the nearest first. */
export function sharesToPreparePage(
  c: Ask,
  { merchant, shares }: { merchant: Merchant; shares: ShareOrder[] },
): Response {
  const slots = Map.groupBy(shares, (one) => one.slotFrom.getTime())
  const waiting = shares.filter((one) => one.shareState === 'waiting').length
  return sharePage(
    c,
    { title: 'Commandes', merchant },
    <>
      <Heading title="Commandes" over={merchant.name} />
      <OrderTabs merchant={merchant} here="" />
      {waiting > 0 && <p>{waiting === 1 ? '1 attend votre oui.' : `${waiting} attendent votre oui.`}</p>}
      {shares.length === 0 && (
        <Empty
          icon="basket"
          title="Aucune commande à préparer"
          text="Un message vous prévient dès qu’il en vient une."
        />
      )}
      {[...slots.values()].map((own) => (
        <Slot shares={own} today={c.var.now} />
      ))}
    </>,
  )
}

function Slot({ shares, today }: { shares: ShareOrder[]; today: Date }) {
  const first = shares[0]
  if (!first) return null
  return (
    <section class="stack tight">
      <h2>{`${writeOwnDay(first.day, parisDay(today))}, ${writeClock(first.slotFrom)} à ${writeClock(first.slotTo)}`}</h2>
      <ul class="shares">
        {shares.map((one) => (
          <ShareCard share={one} />
        ))}
      </ul>
    </section>
  )
}

function ShareCard({ share }: { share: ShareOrder }) {
  const tag = shareTag(share)
  return (
    <li>
      <a href={shareAddress(share.shareId)}>
        <b>{share.buyerName || share.reference}</b>
        <span>{writeCount(share.lineCount, 'produit')}</span>
      </a>
      <p class="row">
        <Tag kind={tag.kind}>{tag.label}</Tag>
        <Tag kind="none" icon={share.mode === 'delivery' ? 'route' : 'home'}>
          {share.mode === 'delivery' ? 'À vélo' : 'Retrait'}
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
  const of = `${SHARES}/faites?commerce=${merchant.slug}`
  return sharePage(
    c,
    { title: 'Faites', merchant },
    <>
      <Heading title="Faites" over={merchant.name} />
      <OrderTabs merchant={merchant} here="/faites" />
      {shares.length === 0 && <Empty icon="basket" title="Aucune commande faite" />}
      <ul class="shares">
        {shares.map((one) => (
          <Done share={one} />
        ))}
      </ul>
      <Pager next={next ? `${of}&apres=${next}` : undefined} whole={{ of, shown: whole }} />
    </>,
  )
}

function Done({ share }: { share: ShareOrder }) {
  const tag = shareTag(share)
  return (
    <li>
      <a href={shareAddress(share.shareId)}>
        <b>{share.buyerName || share.reference}</b>
        <span>{writeEuros(share.grossCents)}</span>
      </a>
      <p class="row">
        <Tag kind={tag.kind}>{tag.label}</Tag>
        <span class="small">{writeOwnDay(share.day)}</span>
      </p>
    </li>
  )
}
