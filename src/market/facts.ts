/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'merchant opened': { organisationId: string; operatorId: string }
  }
}

export {}
