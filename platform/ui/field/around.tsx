import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.ts'
import { Said } from './described.tsx'

/** What every control is told: its name, its label, its hint, what is wrong with it. */
export type FieldBase = {
  name: string
  label: string
  hint?: string
  error?: string
  required?: boolean
}

type AroundProps = Omit<FieldBase, 'name'> & { id: string; children: ComponentChildren }

/** Label, hint, error, then the control. */
export function Around({ id, label, hint, error, required, children }: AroundProps) {
  const words = useWords()
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>
        {label}
        {required === false && <span class="hint"> ({words.optional})</span>}
      </label>
      <Said {...{ id, hint, error }} />
      {children}
    </div>
  )
}
