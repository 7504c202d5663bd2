import type { OrganisationId, PersonId } from '#people'
import type { Tx } from '#platform/db'
import { foundThere } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import { versionOfBilling, type Billing } from './billing.ts'
import { billingOf, insertBilling, lockBilling } from './store.ts'

type Decided = { ok: true } | Refused<'changed meanwhile'>

/** Says who the invoices of an organisation name from now on, as a form saw it; those that are issued stay as they are. */
export async function decideBilling(
  tx: Tx,
  {
    organisationId,
    billing,
    seen,
    by,
  }: { organisationId: OrganisationId; billing: Billing; seen: string; by: PersonId },
  now: Date,
): Promise<Decided> {
  await lockBilling(tx, organisationId)
  const there = await billingOf(tx, organisationId)
  const found = foundThere(versionOfBilling(there), versionOfBilling(billing), seen)
  if (found === 'changed') return refuse('changed meanwhile')
  if (found === 'as seen') await insertBilling(tx, organisationId, billing, by, now)
  return { ok: true }
}
