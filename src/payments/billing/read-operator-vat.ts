import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { serviceVatOn } from '../commission.ts'
import { billingOf } from './store.ts'

/** The rate of VAT that whoever runs a market charges on a commission or a delivery, in basis points: none under the franchise (CGI, 293 B). */
export async function operatorVatOn(db: Db, operatorId: OrganisationId, day: Day): Promise<number> {
  return (await billingOf(db, operatorId))?.vat === 'franchise' ? 0 : serviceVatOn(day)
}
