import { parisDay } from '#platform/time'
import type { Change } from '../change/door.ts'
import type { ShareWords } from './said.ts'

/** What the shop changed since it was paid: what, who, when. */
export function ShareChanges({ changes, words }: { changes: readonly Change[]; words: ShareWords }) {
  if (changes.length === 0) return null
  const { act, write } = words
  return (
    <section class="panel stack tight" aria-labelledby="change">
      <h2 class="t1" id="change">
        {act.changes.title}
      </h2>
      <ul class="stack tight">
        {changes.map((one) => (
          <li>
            {changeIn(words, one)}
            <br />
            <span class="small muted">
              {act.changes.at(
                one.by ?? act.changes.nobody,
                write.shortDate(parisDay(one.at)),
                write.clock(one.at),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What changed, in one line: the product, how much, the price before and after. */
function changeIn({ act: { changes }, write, left }: ShareWords, change: Change): string {
  const { kind, name, sold, quantity, toQuantity, cents, toCents, why, words } = change
  const before = write.euros(cents)
  if (kind === 'given back') return changes.givenBack(words, before)
  if (kind === 'missing') return changes.missing(name, why ? changes.whys[why] : '', before)
  const price = toCents === cents ? changes.samePrice : changes.priceFor(write.euros(toCents), before)
  if (kind === 'replaced') return changes.replaced(name, words, price)
  const say = sold === 'piece' ? changes.fewer : changes.weighed
  return say(name, left(toQuantity, { sold }), left(quantity, { sold }), price)
}
