import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Situation } from './reply/situation.ts'
import type { Moment } from './reply/moment.ts'

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'situation told': { groupId: GroupId; personId: PersonId; moment: Moment; situation: Situation }
  }
}
