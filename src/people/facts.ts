/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'code asked': { askId: string }
    'role given': { personId: string; organisationId: string; role: string }
    'persons merged': { keptId: string; mergedId: string }
    'merge undone': { keptId: string; mergedId: string }
  }
}

export {}
