import type { MerchantLine } from './merchant-line.ts'
import type { MerchantRow } from './merchant-columns.ts'
import { writeNumber } from '#platform/i18n'
import { sayChanges } from '#platform/imports'
import { streetOf, type Merchant } from '../merchant.ts'
import { writePhoneNumber } from '../sale-words.ts'

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
  // what nobody understood before may be now
  if (changed('hours') || known.hours === '') merged.hours = line.hours || known.hours
  if (changed('commission')) merged.commission_bp = line.commission_bp
  if (changed('colds')) merged.colds = line.colds
  if (changed('franchise')) merged.vat = line.vat
  return merged
}

/** What a line changes in a shop, for whoever checks it. */
export const sayMerchantChanges = (known: Merchant, merged: Merchant): string =>
  sayChanges(fields.map(({ what, of, long }) => ({ what, was: of(known), is: of(merged), long })))

const fields: { what: string; of: (shop: Merchant) => string; long?: true }[] = [
  { what: 'enseigne', of: ({ name }) => `« ${name} »` },
  { what: 'secteur', of: ({ sector }) => sector },
  { what: 'adresse', of: ({ address }) => address },
  { what: 'code postal', of: ({ postcode }) => postcode },
  { what: 'commune', of: ({ town }) => town },
  { what: 'téléphone', of: ({ phone }) => writePhoneNumber(phone ?? '') },
  { what: 'horaires', of: ({ hours }) => hours, long: true },
  { what: 'commission', of: ({ commission_bp }) => `${writeNumber(commission_bp / 100)}\u00A0%` },
  { what: 'froid', of: ({ colds }) => colds.join(), long: true },
  { what: 'TVA', of: ({ vat }) => vat, long: true },
]
