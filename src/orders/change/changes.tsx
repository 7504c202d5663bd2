import { parisDay, writeClock, writeShortDate } from '#platform/time'
import { writeChange, type Change } from './change.ts'

/** What changed since it was paid: what, who, when. @param names `people`: whoever did it, for the shop and the market; a customer reads the shop. */
export function Changes({ changes, names }: { changes: readonly Change[]; names: 'shops' | 'people' }) {
  if (changes.length === 0) return null
  return (
    <section class="panel stack tight" aria-labelledby="change">
      <h2 class="t1" id="change">
        Ce qui a changé
      </h2>
      <ul class="stack tight">
        {changes.map((one) => (
          <li>
            {writeChange(one)}
            <br />
            <span class="small muted">
              {names === 'people' ? (one.by ?? 'Sans réponse à temps') : one.shop},{' '}
              {writeShortDate(parisDay(one.at))} à {writeClock(one.at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
