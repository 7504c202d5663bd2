import type { Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { dayFields } from './hours-form.ts'
import { keepingSentences } from '../keeping/door.ts'
import { useSaid } from '../words/door.ts'

/** The hours of each day, two openings at most. */
export function Week({ typed, errors }: { typed: Typed; errors: Errors }) {
  const { say, write } = useSaid(keepingSentences)
  const { opens, closes, opensAgain, closesAgain } = say.hours
  return (
    <>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday, n) => {
        const name = write.weekday(weekday)
        const { from1, to1, from2, to2 } = dayFields(n)
        const wrong = [from1, to1, from2, to2].map((one) => errors[one]).find(Boolean)
        return (
          <fieldset class={wrong ? 'week field bad' : 'week field'}>
            <legend>{name}</legend>
            {wrong && <p class="error">{wrong}</p>}
            <div class="row nowrap">
              <Hour name={from1} label={opens(name)} typed={typed} />
              <Hour name={to1} label={closes(name)} typed={typed} />
              <Hour name={from2} label={opensAgain(name)} typed={typed} />
              <Hour name={to2} label={closesAgain(name)} typed={typed} />
            </div>
          </fieldset>
        )
      })}
    </>
  )
}

function Hour({ name, label, typed }: { name: string; label: string; typed: Typed }) {
  const value = typed[name]
  return (
    <input
      id={`f-${name}`}
      class="hour"
      name={name}
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      inputmode="numeric"
      maxlength={6}
      autocomplete="off"
    />
  )
}
