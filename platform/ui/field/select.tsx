import { fieldId } from '../form.tsx'
import { Around, type FieldBase } from './around.tsx'
import { wired } from './described.tsx'

export type Option = { value: string; label: string }
type SelectProps = FieldBase & { options: Option[]; value?: string; empty?: string }

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
