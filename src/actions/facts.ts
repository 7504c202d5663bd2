import type { FileId } from '#platform/files'
import type { PersonId } from '#people'
import type { Group } from './action.ts'
import type { GroupId } from './ids.ts'

/** The first and the last day of a group. */
export type GroupDates = Pick<Group, 'startsOn' | 'endsOn'>

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    /** A photograph left its action: its file stays while somebody else shows it. */
    'action photo removed': { fileId: FileId }
    /** By whom: they are not told what they wrote. */
    'group dates changed': { groupId: GroupId; before: GroupDates; after: GroupDates; by: PersonId }
  }
}
