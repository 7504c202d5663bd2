/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'addresses imported': { count: number }
  }
}

export {}
