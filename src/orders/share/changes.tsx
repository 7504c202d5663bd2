import { parisDay } from '#platform/time'
import { useLanguage } from '#platform/ui'
import { atDoorSentences } from '../at-door/door.ts'
import { writeChange, type Change } from '../change/door.ts'
import type { ShareWords } from './said.ts'

/** What the shop changed since it was paid: what, who, when. */
export function ShareChanges({ changes, words }: { changes: readonly Change[]; words: ShareWords }) {
  const language = useLanguage()
  if (changes.length === 0) return null
  const { act, write } = words
  const { byDoor } = atDoorSentences.says[language]
  return (
    <section class="panel stack tight" aria-labelledby="change">
      <h2 class="t1" id="change">
        {act.changes.title}
      </h2>
      <ul class="stack tight">
        {changes.map((one) => (
          <li>
            {writeChange(one, language, act.changes.lineWhy)}
            <br />
            <span class="small muted">
              {act.changes.at(
                one.by ?? (one.why === 'refused at the door' ? byDoor : act.changes.nobody),
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
