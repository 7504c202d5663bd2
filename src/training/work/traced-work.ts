import type { PersonId } from '#people'
import type { Review, Work } from '../work.ts'
import type { ActivityId, WorkId } from '../ids.ts'

type Traced = { activityId: ActivityId; personId: PersonId; at: Date }

/** A work whose content is its record. */
export const traced = (id: WorkId, { activityId, personId, at }: Traced, review: Review): Work => ({
  id,
  activityId,
  personId,
  handedInAt: at,
  doneAt: null,
  handedInBy: personId,
  content: { kind: 'nothing' },
  review,
})
