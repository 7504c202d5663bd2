import { writeClock, writeShortDate, parisDay } from '#platform/time'

/** What happened to an order, the latest first: a customer looks for what is new. */
export function OrderStory({ told }: { told: readonly { at: Date; words: string }[] }) {
  if (told.length === 0) return null
  return (
    <section class="panel stack tight" aria-labelledby="histoire">
      <h2 class="t1" id="histoire">
        Ce qui s’est passé
      </h2>
      <ol class="stack tight">
        {told.toReversed().map(({ at, words }) => (
          <li>
            {words}
            <br />
            <span class="small muted">
              {writeShortDate(parisDay(at))} à {writeClock(at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
