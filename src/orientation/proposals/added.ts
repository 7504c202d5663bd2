import type { Known } from '#people'
import type { ActionId, GroupId } from '#actions'
import type { DecideRefusal } from '../decisions/door.ts'
import type { Described } from './described.ts'
import type { PositioningId } from '../ids.ts'

/** Somebody whom the lead of an action adds by hand; `groupId` is null while a commission has to decide. */
export type Added = Described & { id: PositioningId; actionId: ActionId; groupId: GroupId | null }

export type AddRefusal = DecideRefusal | 'answer the question' | 'admitted elsewhere'

export type AddDone =
  | { ok: true; positioningId: PositioningId; what: 'created' | 'updated' | 'unchanged' }
  | { ok: false; refusal: AddRefusal; known: Known[] }
