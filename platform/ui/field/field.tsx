import { fieldId } from '../form.tsx'
import { useTyping, useWords } from '../words/words.ts'
import { Around, type FieldBase } from './around.tsx'
import { wired } from './described.tsx'

type FieldProps = FieldBase & {
  type?: 'text' | 'email' | 'tel' | 'number' | 'password' | 'search' | 'url' | 'date' | 'time'
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
  /** What a script of the page says of this field, in its language: `data-said-…` of the box. */
  says?: Readonly<Record<string, string>>
  /** As many characters as are expected: a short answer has a short box. */
  size?: number
}

/** One line to fill: label, hint, error, control, in that order. */
export function Field({
  label,
  hint,
  error,
  list,
  size,
  proposes,
  says = {},
  type = 'text',
  ...input
}: FieldProps) {
  const id = fieldId(input.name)
  // One box for all types: the types of JSX want to know each one apart.
  const box: Record<string, unknown> = { ...useTyping(), ...input, ...wired(id, hint, error), type, size }
  if (size) box.class = 'short'
  if (list) box.list = `${id}-list`
  if (proposes) box['data-propose'] = proposes
  for (const [name, words] of Object.entries(says)) box[`data-said-${name}`] = words
  return (
    <Around {...{ id, label, hint, error }} required={input.required}>
      <input {...box} />
      {list && (
        <datalist id={`${id}-list`} lang="fr">
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
  return <Field hint={useWords().dayHint} {...props} type="date" />
}
