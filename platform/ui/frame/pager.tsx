import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.ts'

/** Pages are found by key, so that a row added meanwhile moves nothing: previous and next, no numbers. */
export function Pager(props: {
  previous?: string
  next?: string
  label?: string
  children?: ComponentChildren
}) {
  const words = useWords()
  if (!props.previous && !props.next) return null
  return (
    <nav class="pager row between" aria-label={props.label ?? words.listPages}>
      {props.previous ? (
        <a href={props.previous} rel="prev">
          {words.previousPage}
        </a>
      ) : (
        <span />
      )}
      {props.children}
      {props.next ? (
        <a href={props.next} rel="next">
          {words.nextPage}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
