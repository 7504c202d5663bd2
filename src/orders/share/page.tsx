import { writeEuros } from '#platform/i18n'
import { writeClock, parisDay } from '#platform/time'
import { Facts, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeOwnDay } from '../day-words.ts'
import type { Line } from '../line.ts'
import { depositWords } from '../deposit.ts'
import type { ShareOrder } from './share-order.ts'
import { Changes } from '../change/door.ts'
import { finalCentsOf } from '../answers/door.ts'
import { readyAtOf, type Share } from '../share.ts'
import { sharePage } from '../share-frame.tsx'
import { ShareLine } from './line.tsx'
import type { ShownShare } from './shown-share.ts'
import { shareTag } from './words.ts'
import { Acts } from './acts.tsx'
import { After } from './after.tsx'

/** One order, for the shop that prepares its part: each product with what can be said of it, then one large button. */
export function sharePageOf(c: Ask, shown: ShownShare): Response {
  const { merchant, header, whole, hub, refused } = shown
  const { share, lines } = whole
  // refused, but its customer was not told yet: it may be taken back
  const untold = whole.answers.some((one) => one.settledAt === null)
  const open =
    readyAtOf(share) === null && header.orderState === 'confirmed' && (share.state !== 'refused' || untold)
  const tag = shareTag(header)
  return sharePage(
    c,
    { title: `Commande ${header.reference}`, merchant, refused },
    <>
      <div class="row between">
        <h1>{header.buyerName || header.reference}</h1>
        <p class="row">
          {shown.changes.length > 0 && <Tag kind="wait">Modifiée</Tag>}
          <Tag kind={tag.kind}>{tag.label}</Tag>
        </p>
      </div>
      <Facts
        facts={[
          { label: header.mode === 'delivery' ? 'Le vélo livre' : 'Retrait', value: hoursOf(header) },
          ...(header.mode === 'pickup' ? [{ label: 'À déposer', value: depositWords(hub, header) }] : []),
          { label: `Commande ${header.reference}`, value: moneyOf(share, lines) },
        ]}
      />
      <ul class="picks">
        {lines.map((line) => (
          <ShareLine line={line} shown={shown} open={open} />
        ))}
      </ul>
      <Changes changes={shown.changes} names="people" />
      {open ? <Acts shown={shown} /> : <After shown={shown} />}
    </>,
  )
}

const moneyOf = ({ grossCents }: Share, lines: Line[]): string => {
  const left = finalCentsOf(lines)
  return left === grossCents
    ? `${writeEuros(grossCents)} payés`
    : `${writeEuros(left)} sur ${writeEuros(grossCents)} payés`
}

const hoursOf = ({ slotFrom, slotTo }: ShareOrder): string =>
  `${writeOwnDay(parisDay(slotFrom))}, ${writeClock(slotFrom)} à ${writeClock(slotTo)}`
