import type { PersonId, AskId, OrganisationId, ReachAskId } from './ids.ts'

export type JoinedPersons = { keptId: PersonId; mergedId: PersonId }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'code asked': { askId: AskId }
    'reach asked': { askId: ReachAskId }
    'role given': { personId: PersonId; organisationId: OrganisationId; role: string }
    'persons merged': JoinedPersons
    'merge undone': JoinedPersons
  }
}
