import type { PersonId } from '#people'
import type { ActionId, GroupId } from '#actions'
import type { Db } from '#platform/db'

/** Handed in by the hall: true once a room has written something of somebody in a group, or of their contract in its action. */
export type AskWritten = (
  db: Db,
  about: { personId: PersonId; actionId: ActionId; groupId: GroupId },
) => Promise<boolean>
