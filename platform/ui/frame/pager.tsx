import type { ComponentChildren } from 'preact'
import { Icon } from '../icon.tsx'
import { useWords } from '../words/words.ts'
import { MOST_PRINTED, wholeAddress, type WholeList } from './whole-list.ts'

type PagerProps = {
  previous?: string | undefined
  next?: string | undefined
  label?: string
  /** The list can be printed whole: the rows are those that `rowsAsked` says. */
  whole?: WholeList
  children?: ComponentChildren
}

/** Pages are found by key, so that a row added meanwhile moves nothing: previous and next, no numbers. */
export function Pager(props: PagerProps) {
  const words = useWords()
  const { previous, next, whole } = props
  if (whole?.shown) return <Whole of={whole.of} cut={next !== undefined} />
  if (!previous && !next) return null
  return (
    <>
      <nav class="pager row between" aria-label={props.label ?? words.listPages}>
        {previous ? (
          <a href={previous} rel="prev">
            {words.previousPage}
          </a>
        ) : (
          <span />
        )}
        {props.children}
        {next ? (
          <a href={next} rel="next">
            {words.nextPage}
          </a>
        ) : (
          <span />
        )}
      </nav>
      {whole && (
        <p class="no-print">
          <a href={wholeAddress(whole.of)}>{words.printWhole}</a>
        </p>
      )}
    </>
  )
}

/** The rows are all there, or as many as paper bears: it is said, on paper too when some are missing. */
function Whole({ of, cut }: { of: string; cut: boolean }) {
  const words = useWords()
  return (
    <div class={cut ? 'alert wait' : 'alert no-print'}>
      <Icon name={cut ? 'alert' : 'sheet'} />
      <p>{cut ? words.onlyFirst(MOST_PRINTED) : words.allHere}</p>
      <p class="no-print">
        <a href={of}>{words.byPages}</a>
      </p>
    </div>
  )
}
