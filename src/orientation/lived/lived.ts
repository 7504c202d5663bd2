import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'

/** What somebody lived at an employer. `ownAt`: where they, and nobody else, read more of it. */
export type LivedStep = { hostName: string; day: Day } & (
  | { kind: 'immersion'; toDay: Day; ownAt: string }
  | { kind: 'own report' | 'host report' | 'hired' | 'contract' }
)

/** Handed in by the hall: this room does not know where it was lived. In the order of the days. */
export type ListLived = (db: Db, personId: PersonId) => Promise<LivedStep[]>
