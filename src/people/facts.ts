export type ToldMerge = { keptId: string; mergedId: string }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'code asked': { askId: string }
    'role given': { personId: string; organisationId: string; role: string }
    'persons merged': ToldMerge
    'merge undone': ToldMerge
  }
}
