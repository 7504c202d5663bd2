export type ToldMerchant = { organisationId: string; operatorId: string }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'merchant opened': ToldMerchant
  }
}
