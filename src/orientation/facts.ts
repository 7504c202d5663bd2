import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { ActionId, GroupId } from '#actions'
import type { PositioningId } from './ids.ts'

/** Who it is about. */
type Placed = { positioningId: PositioningId; personId: PersonId; actionId: ActionId; groupId: GroupId }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'positioning admitted': Placed & { fromDay: Day }
    /** By mistake: nothing of it was, and the person never came. */
    'admission undone': Placed
    'admission withdrawn': Placed & { untilDay: Day; why: string | null }
  }
}
