import { fieldId } from '../form.tsx'
import { useTyping } from '../words/words.ts'
import { Around, type FieldBase } from './around.tsx'
import { wired } from './described.tsx'

type TextAreaProps = FieldBase & { value?: string; rows?: number; maxlength?: number }

/** Several lines to fill. */
export function TextArea({ label, hint, error, value, rows = 4, ...rest }: TextAreaProps) {
  const id = fieldId(rest.name)
  return (
    <Around {...{ id, label, hint, error }} required={rest.required}>
      <textarea {...useTyping()} {...rest} {...wired(id, hint, error)} rows={rows} value={value} />
    </Around>
  )
}
