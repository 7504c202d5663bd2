import type { ComponentChildren } from 'preact'
import { asWritten } from '#platform/languages'
import { describedBy, Said } from './field/described.tsx'
import { fieldId } from './form.tsx'
import { Icon, type IconName } from './icon.tsx'

export type Choice = { value: string; label: ComponentChildren; hint?: string; icon?: IconName }

export type ChoicesProps = {
  name: string
  legend: string
  hint?: string
  error?: string
  /** `radio`: one answer; `checkbox`: as many as wanted. */
  kind?: 'radio' | 'checkbox'
  options: Choice[]
  value?: string | string[]
  required?: boolean
  /** True for words that somebody wrote: they stay in their language on a page in another one, and run in its direction. */
  written?: boolean
  /** True for one more group of a question: its first group has the name that links lead to. */
  goesOn?: boolean
}

/** Plates to press: the whole plate is the target and the mark stays visible. */
export function Choices({
  name,
  legend,
  hint,
  error,
  kind = 'radio',
  options,
  value = [],
  required,
  written,
  goesOn = false,
}: ChoicesProps) {
  const id = fieldId(name)
  const chosen = [value].flat()
  const group =
    kind === 'radio' ? { role: 'radiogroup' as const, 'aria-invalid': error ? true : undefined } : {}
  return (
    <fieldset
      class={error ? 'field bad' : 'field'}
      aria-describedby={describedBy(id, hint, error)}
      {...group}
    >
      <legend {...(written ? asWritten : {})}>{legend}</legend>
      <Said {...{ id, hint, error }} />
      <div class="choices">
        {options.map((option, index) => (
          <label class="choice">
            {/* The first plate carries the id of the field: a link of the summary lands on it. */}
            <input
              id={index === 0 && !goesOn ? id : undefined}
              type={kind}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              required={kind === 'radio' && required}
            />
            {option.icon && <Icon name={option.icon} />}
            <span {...(written ? asWritten : {})}>
              {option.label}
              {option.hint && <small class="hint">{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export type CheckProps = {
  name: string
  label: string
  checked?: boolean
  value?: string
  hint?: string
  error?: string
}

/** One thing to agree to, or not. */
export function Check({ name, label, checked, value = 'oui', hint, error }: CheckProps) {
  const id = fieldId(name)
  return (
    <div class={error ? 'field bad' : 'field'}>
      <Said {...{ id, hint, error }} />
      <label class="choice">
        <input
          {...{ id, name, value, checked }}
          type="checkbox"
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
        />
        {label}
      </label>
    </div>
  )
}
