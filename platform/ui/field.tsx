import type { ComponentChildren } from 'preact'
import { fieldId } from './form.tsx'
import { Icon } from './icon.tsx'

export type FieldBase = {
  name: string
  label: string
  hint?: string
  error?: string
  required?: boolean
}

export type FieldProps = FieldBase & {
  type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'number'
    | 'password'
    | 'search'
    | 'url'
    | 'date'
    | 'time'
    | 'datetime-local'
  value?: string | number
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search'
  maxlength?: number
  min?: string | number
  max?: string | number
  step?: string | number
  spellcheck?: boolean
  /** Words proposed while typing. */
  list?: string[]
  /** An address of this site that answers `?q=` with what to propose while one types (`browser/propose.ts`). */
  proposes?: string
  /** As many characters as are expected: a short answer has a short box. */
  size?: number
}

/** One line to fill: label, hint, error, control, in that order. */
export function Field({ label, hint, error, list, size, proposes, type = 'text', ...input }: FieldProps) {
  const id = fieldId(input.name)
  // One box for all types: the types of JSX want to know each one apart.
  const box: Record<string, unknown> = { ...input, ...wired(id, hint, error), type, size }
  if (size) box.class = 'short'
  if (list) box.list = `${id}-list`
  if (proposes) box['data-propose'] = proposes
  return (
    <Around {...{ id, label, hint, error }} required={input.required}>
      <input {...box} />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((word) => (
            <option value={word}>{word}</option>
          ))}
        </datalist>
      )}
    </Around>
  )
}

/** A day, as `2026-06-02`; the hint says how to type it where the browser has no calendar. */
export function DateField(props: Omit<FieldProps, 'type' | 'list'>) {
  return <Field hint="Jour, mois, année" {...props} type="date" />
}

export type TextAreaProps = FieldBase & { value?: string; rows?: number; maxlength?: number }

/** Several lines to fill. */
export function TextArea({ label, hint, error, value, rows = 4, ...rest }: TextAreaProps) {
  const id = fieldId(rest.name)
  return (
    <Around {...{ id, label, hint, error }} required={rest.required}>
      <textarea {...rest} {...wired(id, hint, error)} rows={rows} value={value} />
    </Around>
  )
}

export type Option = { value: string; label: string }
export type SelectProps = FieldBase & { options: Option[]; value?: string; empty?: string }

/** A list to choose from. `empty` is the line that chooses nothing; without it the first option is taken. */
export function Select({ label, hint, error, options, value, empty, ...rest }: SelectProps) {
  const id = fieldId(rest.name)
  return (
    <Around {...{ id, label, hint, error }} required={rest.required}>
      <select {...rest} {...wired(id, hint, error)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  )
}

type AroundProps = Omit<FieldBase, 'name'> & { id: string; children: ComponentChildren }

function Around({ id, label, hint, error, required, children }: AroundProps) {
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>
        {label}
        {required === false && <span class="hint"> (facultatif)</span>}
      </label>
      <Said {...{ id, hint, error }} />
      {children}
    </div>
  )
}

/** The hint and the error of a control, under the ids that `wired` names. */
export function Said({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
    </>
  )
}

/** The attributes that tie a control to its hint and its error. */
export function wired(id: string, hint?: string, error?: string) {
  return { id, 'aria-describedby': describedBy(id, hint, error), 'aria-invalid': error ? true : undefined }
}

/** The ids of what describes a control, or nothing. */
export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
