import { asWritten } from '#platform/languages'
import { fieldId } from '../form.tsx'
import { useTyping } from '../words/words.ts'
import { Around, type FieldBase } from './around.tsx'
import { wired } from './described.tsx'

type TextAreaProps = FieldBase & { value?: string; rows?: number; maxlength?: number; written?: boolean }

/** Several lines to fill; `written`: in French, whatever the language of the page. */
export function TextArea({ label, hint, error, value, rows = 4, written, ...rest }: TextAreaProps) {
  const id = fieldId(rest.name)
  return (
    <Around {...{ id, label, hint, error }} required={rest.required}>
      <textarea
        {...useTyping()}
        {...(written ? asWritten : {})}
        {...rest}
        {...wired(id, hint, error)}
        rows={rows}
        value={value}
      />
    </Around>
  )
}
