import type { GroupId } from '#actions'
import type { PersonId } from '#people'

/** Who did it, in which group, for whom or what as people typed it (null for somebody of the house), and when (ISO). */
type Act = { personId: PersonId; groupId: GroupId; named: string | null; at: string }

/** What this room announces: each act once, for each who did it. */
declare module '#platform/facts' {
  interface Facts {
    'company call noted': Act
    'company quote made': Act
    'company planning done': Act
    'company service given': Act
    'company event led': Act
  }
}
