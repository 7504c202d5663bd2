import { Alert, Facts, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Line } from '../line.ts'
import { AtDoor } from '../at-door/door.ts'
import { finalCentsOf } from '../answers/door.ts'
import { readyAtOf, type Share } from '../share.ts'
import { hoursIn, sharePage } from '../shop/door.ts'
import { ShareChanges } from './changes.tsx'
import { ShareLine } from './line.tsx'
import type { ShownShare } from './shown-share.ts'
import { depositIn, shareTag, shareWordsIn, type ShareWords } from './said.ts'
import { Acts } from './acts.tsx'
import { After } from './after.tsx'
import { lineAddress } from '../share-address.ts'
import { isReceived, payBackDay } from '../withdrawal/door.ts'

/** One order, for the shop that prepares its part: each product with what can be said of it, then one large button. */
export function sharePageOf(c: Ask, shown: ShownShare): Response {
  const words = shareWordsIn(c)
  const { act, say } = words
  const { merchant, header, whole, hub, refused } = shown
  const { share, lines } = whole
  // refused, but its customer was not told yet: it may be taken back
  const untold = whole.answers.some((one) => one.settledAt === null && one.why !== 'customer withdrew')
  const open =
    readyAtOf(share) === null && header.orderState === 'confirmed' && (share.state !== 'refused' || untold)
  const tag = shareTag(words, header)
  return sharePage(
    c,
    { title: act.order(header.reference), merchant, refused },
    <>
      <div class="row between">
        <h1>{header.buyerName || header.reference}</h1>
        <p class="row">
          {shown.changes.length > 0 && <Tag kind="wait">{act.changed}</Tag>}
          <Tag kind={tag.kind}>{tag.label}</Tag>
        </p>
      </div>
      <Facts
        facts={[
          { label: header.mode === 'delivery' ? act.bikeBrings : say.fetched, value: hoursIn(words, header) },
          ...(header.mode === 'pickup' ? [{ label: act.toDrop, value: depositIn(words, hub, header) }] : []),
          { label: act.order(header.reference), value: moneyOf(words, share, lines) },
        ]}
      />
      <AtDoor refusedLines={shown.refusedLines} lines={lines} />
      <ToPayBack shown={shown} words={words} />
      <ul class="picks">
        {lines.map((line) => (
          <ShareLine line={line} shown={shown} open={open} words={words} />
        ))}
      </ul>
      <ShareChanges changes={shown.changes} words={words} />
      {open ? <Acts shown={shown} words={words} /> : <After shown={shown} words={words} />}
    </>,
  )
}

/** What its customer gave up once it was on the bike, or brought: the last day to pay it back. */
function ToPayBack({ shown, words }: { shown: ShownShare; words: ShareWords }) {
  const { withdrawn, whole, claim, refusedLines } = shown
  const { act, keeping, write } = words
  if (claim === 'all given back') return null
  return (
    <>
      {withdrawn.map(({ lineId, declaredAt, keptWhy }) => {
        const line = whole.lines.find((one) => one.id === lineId)
        // what the door did not take is paid back by itself
        if (refusedLines.some((one) => one.lineId === lineId)) return null
        if (!line || line.finalCents === 0 || whole.order.state === 'cancelled') return null
        if (keptWhy !== null) return <p>{keeping.kept(line.name, write.euros(line.finalCents), keptWhy)}</p>
        return (
          <Alert kind="wait" title={act.givenUp.payBack(line.name, write.date(payBackDay(declaredAt)))}>
            {claim === 'open' ? act.refused.giveBack['payment disputed'] : act.givenUp.payBackText}
            {claim === 'none' && isReceived(whole.order) && (
              <p>
                <a href={lineAddress(line.shareId, line.id, 'garder')}>{keeping.open}</a>
              </p>
            )}
          </Alert>
        )
      })}
    </>
  )
}

function moneyOf({ act, write }: ShareWords, { grossCents }: Share, lines: Line[]): string {
  const left = finalCentsOf(lines)
  const paid = write.euros(grossCents)
  return left === grossCents ? act.paid(paid) : act.paidOf(write.euros(left), paid)
}
