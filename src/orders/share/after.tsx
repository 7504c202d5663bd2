import { Alert, useLanguage } from '#platform/ui'
import { readyAtOf } from '../share.ts'
import { receiptWordIn, writeNumberOf } from '../receipt/door.ts'
import { CrateLink } from './crate-link.tsx'
import type { ShareWords } from './said.ts'
import type { ShownShare } from './shown-share.ts'

/** What became of a share that changes no more. */
export function After({
  shown: { whole, receipts, header },
  words,
}: {
  shown: ShownShare
  words: ShareWords
}) {
  const { act, write } = words
  const language = useLanguage()
  const { share } = whole
  const readyAt = readyAtOf(share)
  return (
    <>
      {readyAt && share.state !== 'refused' && (
        <Alert kind="ok" title={act.readySince(write.clock(readyAt))}>
          {act.readyText}
        </Alert>
      )}
      {share.state === 'refused' && (
        <Alert
          kind="late"
          title={
            header.isGivenUp
              ? act.givenUp.whole
              : header.orderState === 'cancelled'
                ? act.refusedAndCancelled
                : act.refusedPart
          }
        />
      )}
      {readyAt && share.state !== 'refused' && header.orderState === 'confirmed' && (
        <CrateLink id={share.id} words={words} />
      )}
      {receipts.length > 0 && (
        <ul>
          {receipts.map((one) => (
            <li>
              <a href={`/marche/recus/${one.id}`}>
                {receiptWordIn(language, one)}{' '}
                <span class="nowrap">{writeNumberOf(one.kind, one.year, one.number)}</span>
              </a>
              {`${write.comma}${write.euros(one.content.totals.cents)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
