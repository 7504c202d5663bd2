export type JoinedPersons = { keptId: string; mergedId: string }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'code asked': { askId: string }
    'role given': { personId: string; organisationId: string; role: string }
    'persons merged': JoinedPersons
    'merge undone': JoinedPersons
  }
}
