import type { Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { dayFields } from './hours-form.ts'
import { dayNames } from '../hours-words.ts'

/** The hours of each day, two openings at most. */
export function Week({ typed, errors }: { typed: Typed; errors: Errors }) {
  return (
    <>
      {dayNames.map((name, n) => {
        const { from1, to1, from2, to2 } = dayFields(n)
        const wrong = [from1, to1, from2, to2].map((one) => errors[one]).find(Boolean)
        return (
          <fieldset class={wrong ? 'week field bad' : 'week field'}>
            <legend>{name}</legend>
            {wrong && <p class="error">{wrong}</p>}
            <div class="row nowrap">
              <Hour name={from1} label={`${name}, ouvre à`} typed={typed} />
              <Hour name={to1} label={`${name}, ferme à`} typed={typed} />
              <Hour name={from2} label={`${name}, rouvre à`} typed={typed} />
              <Hour name={to2} label={`${name}, referme à`} typed={typed} />
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
