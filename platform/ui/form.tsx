import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { useWords } from './words/words.ts'

/** Sentences to show, by name of field. A sentence says what to do. */
export type Errors = Record<string, string | undefined>

export type FormProps = {
  action: string
  method?: 'post' | 'get'
  /** True when the form carries files. */
  files?: boolean
  id?: string
  /** An accessible name, when a page holds several forms. */
  label?: string
  /** What makes a telephone keep it until there is a network. */
  waits?: Record<`data-${string}`, string | number | boolean>
  children: ComponentChildren
}

/** `novalidate`, so that the sentences shown are ours, in the reader's language, after the server has judged. */
export function Form({ action, method = 'post', files, id, label, waits, children }: FormProps) {
  const enctype = files ? 'multipart/form-data' : undefined
  return (
    <form class="stack" {...{ action, method, enctype, id }} aria-label={label} novalidate {...waits}>
      {children}
    </form>
  )
}

/** All that is to be mended, on top of the form, each line leading to its field. Nothing when there is no error. */
export function ErrorSummary({ errors, title }: { errors: Errors; title?: string }) {
  const words = useWords()
  const lines = Object.entries(errors).filter(([, sentence]) => sentence)
  if (lines.length === 0) return null
  return (
    <div class="alert late" role="alert" tabIndex={-1} id="erreurs">
      <Icon name="alert" />
      <b>{title ?? words.mend(lines.length)}</b>
      <ul>
        {lines.map(([name, sentence]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The id of a field from its name, of a list with or without its `[]`: links of the summary and labels meet there. */
export function fieldId(name: string): string {
  return `f-${name.replace(/\[\]$/, '').replaceAll(/[^\p{L}\p{N}_-]/gu, '-')}`
}
