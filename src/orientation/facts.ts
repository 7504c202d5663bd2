import type { Day } from '#platform/time'

/** Who it is about. */
type Placed = { positioningId: string; personId: string; actionId: string; groupId: string }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'positioning admitted': Placed & { fromDay: Day }
    'admission withdrawn': Placed & { untilDay: Day; why: string | null }
  }
}
