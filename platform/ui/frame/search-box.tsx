import { Button } from '../button.tsx'
import { useWords } from '../words/words.ts'

type SearchBoxProps = {
  action: string
  label: string
  name?: string
  value?: string
  hint?: string
  /** Filters already chosen, sent again with the words. */
  keep?: Record<string, string>
}

/** A search by GET: its answer has an address that can be sent to somebody. */
export function SearchBox({ action, label, name = 'q', value, hint, keep = {} }: SearchBoxProps) {
  const id = `f-${name}`
  const words = useWords()
  return (
    <search>
      <form class="field search" method="get" action={action}>
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div class="row">
          <input
            id={id}
            class="grow"
            type="search"
            name={name}
            value={value}
            aria-describedby={hint && `${id}-hint`}
          />
          <Button kind="quiet" icon="search">
            {words.search}
          </Button>
        </div>
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  )
}
