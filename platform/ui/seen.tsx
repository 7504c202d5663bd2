import { Alert } from './messages.tsx'
import { useWords } from './words/words.ts'

type SeenProps = {
  /** The version of what the form shows. */
  version: string
  /** What a refused form held: mending a mistake does not make it see what somebody else saved since it was opened. */
  typed?: Readonly<Record<string, unknown>> | undefined
  /** Set when somebody else saved since: the sentence. */
  changed?: string | undefined
  /** Where what they saved is read. */
  at: string
}

/** What a form saw when it was opened, and what to do when it is no longer so. */
export function Seen({ version, typed, changed, at }: SeenProps) {
  const words = useWords()
  const opened = typed?.['seen']
  return (
    <>
      <input type="hidden" name="seen" value={typeof opened === 'string' && !changed ? opened : version} />
      {changed && (
        <Alert kind="late" title={changed} role="alert">
          <a href={at} target="_blank" rel="noopener">
            {words.seeSaved}
          </a>
        </Alert>
      )}
    </>
  )
}
