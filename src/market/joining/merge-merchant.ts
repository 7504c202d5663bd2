import type { MerchantLine } from './merchant-line.ts'
import type { MerchantRow } from './merchant-columns.ts'
import { streetOf, type Merchant } from '../merchant.ts'

export const rowOf = (cells: Record<string, string>): MerchantRow => ({
  siret: cells['siret'] ?? '',
  name: cells['name'] ?? '',
  sector: cells['sector'] ?? '',
  address: cells['address'] ?? '',
  postcode: cells['postcode'] ?? '',
  town: cells['town'] ?? '',
  phone: cells['phone'] ?? '',
  hours: cells['hours'] ?? '',
  commission: cells['commission'] ?? '',
  colds: cells['colds'] ?? '',
  franchise: cells['franchise'] ?? '',
})

/** What the list says otherwise than its last version; the rest is the shop's own word. */
export function merge(
  known: Merchant,
  line: MerchantLine,
  before: Record<string, string> | undefined,
  row: MerchantRow,
): Merchant {
  const changed = (key: keyof MerchantRow) => before?.[key] !== row[key]
  const merged = { ...known }
  if (changed('name')) merged.name = line.name
  if (changed('sector')) merged.sector = line.sector
  if (changed('address')) {
    merged.address = line.address
    merged.street = streetOf(line.address)
  }
  if (changed('postcode')) merged.postcode = line.postcode
  if (changed('town')) merged.town = line.town
  if (changed('phone')) merged.phone = line.phone ?? known.phone
  if (changed('hours')) merged.hours = line.hours || known.hours
  if (changed('commission')) merged.commission_bp = line.commission_bp
  if (changed('colds')) merged.colds = line.colds
  if (changed('franchise')) merged.vat = line.vat
  return merged
}
