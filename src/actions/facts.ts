import type { Id } from '#platform/id'

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    /** A photograph left its action: its file stays while somebody else shows it. */
    'action photo removed': { fileId: Id }
  }
}
