import type { Organisation, OrganisationId } from '#people'

/** A body as the law wants it named before somebody buys from it; null is what nobody said. */
export type LegalBody = {
  id: OrganisationId
  name: string
  siret: string | null
  /** Where it is registered, in one line. */
  address: string | null
  email: string | null
}

/** Who sells, as its invoices name it. */
export type BilledMerchant = { name: string; siret: string; address: string; postcode: string; town: string }

/** What its invoices say of it, else what is known of the organisation: its name may then be that of its sign alone. */
export const legalBody = (
  { id, name, siret, email }: Pick<Organisation, 'id' | 'name' | 'siret' | 'email'>,
  billing: BilledMerchant | undefined,
): LegalBody => ({
  id,
  email,
  name: billing?.name ?? name,
  siret: billing?.siret ?? siret,
  address: billing ? `${billing.address}, ${billing.postcode} ${billing.town}` : null,
})
