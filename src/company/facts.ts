import type { GroupId } from '#actions'
import type { PersonId } from '#people'

/** Who did it, in which group, what it was in French words, and when (ISO). */
type Act = { personId: PersonId; groupId: GroupId; title: string; at: string }

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
