import type { OrganisationId } from '#people'

export type ToldMerchant = { organisationId: OrganisationId; operatorId: OrganisationId }

/** What this room announces. */
declare module '#platform/facts' {
  interface Facts {
    'merchant opened': ToldMerchant
  }
}
