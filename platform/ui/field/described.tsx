import { Icon } from '../icon.tsx'

/** The hint and the error of a control, under the ids that `wired` names. */
export function Said({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
    </>
  )
}

/** The attributes that tie a control to its hint and its error. */
export function wired(id: string, hint?: string, error?: string) {
  return { id, 'aria-describedby': describedBy(id, hint, error), 'aria-invalid': error ? true : undefined }
}

/** The ids of what describes a control, or nothing. */
export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
