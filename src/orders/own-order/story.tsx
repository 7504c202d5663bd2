import { useSaid } from '#market'
import { parisDay } from '#platform/time'
import { orderSentences } from '../words/door.ts'

/** What happened to an order, the latest first: a customer looks for what is new. */
export function OrderStory({ told }: { told: readonly { at: Date; words: string }[] }) {
  const { say, write } = useSaid(orderSentences)
  if (told.length === 0) return null
  return (
    <section class="panel stack tight" aria-labelledby="histoire">
      <h2 class="t1" id="histoire">
        {say.happened}
      </h2>
      <ol class="stack tight">
        {told.toReversed().map(({ at, words }) => (
          <li>
            {words}
            <br />
            <span class="small muted">{say.at(write.shortDate(parisDay(at)), write.clock(at))}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
