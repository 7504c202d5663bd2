import type { ComponentChildren } from 'preact'

/** Pages are found by key, so that a row added meanwhile moves nothing: previous and next, no numbers. */
export function Pager(props: {
  previous?: string
  next?: string
  label?: string
  children?: ComponentChildren
}) {
  if (!props.previous && !props.next) return null
  return (
    <nav class="pager row between" aria-label={props.label ?? 'Pages de la liste'}>
      {props.previous ? (
        <a href={props.previous} rel="prev">
          Page précédente
        </a>
      ) : (
        <span />
      )}
      {props.children}
      {props.next ? (
        <a href={props.next} rel="next">
          Page suivante
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
