import { AsWritten } from '#platform/ui'
import { useSaid } from '#market'
import { parisDay } from '#platform/time'
import { orderSentences } from '../words/door.ts'
import { writeChange, type Change } from './change.ts'

/** What changed since it was paid, as its customer reads it: what, which shop, when. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { say, write, language } = useSaid(orderSentences)
  if (changes.length === 0) return null
  return (
    <section class="panel stack tight" aria-labelledby="change">
      <h2 class="t1" id="change">
        {say.changed}
      </h2>
      <ul class="stack tight">
        {changes.map((one) => (
          <li>
            {writeChange(one, language)}
            <br />
            <span class="small muted">
              <AsWritten>{one.shop}</AsWritten>
              {write.comma}
              {say.at(write.shortDate(parisDay(one.at)), write.clock(one.at))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
