import { Alert } from './messages.tsx'

type SeenProps = {
  /** The version of what the form shows. */
  version: string
  /** Set when somebody else saved since: the sentence. */
  changed?: string | undefined
  /** Where what they saved is read. */
  at: string
}

/** What a form saw when it was opened, and what to do when it is no longer so. */
export function Seen({ version, changed, at }: SeenProps) {
  return (
    <>
      <input type="hidden" name="seen" value={version} />
      {changed && (
        <Alert kind="late" title={changed} role="alert">
          <a href={at} target="_blank" rel="noopener">
            Voir ce qui est enregistré
          </a>
        </Alert>
      )}
    </>
  )
}
