export type ToldAddresses = { count: number }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'addresses imported': ToldAddresses
  }
}
