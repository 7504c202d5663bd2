import type { Cold } from '#delivery'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import type { Look } from './look.ts'
import type { MerchantId, MarketId } from './ids.ts'

/** A shop of the market, or the stall of the farm. */
export type Merchant = Look & {
  id: MerchantId
  marketId: MarketId
  organisationId: OrganisationId
  slug: string
  name: string
  sector: string
  story: string
  address: string
  street: string
  postcode: string
  town: string
  phone: string | null
  /** Where customers write to it; null is where one writes to its organisation. */
  email: string | null
  /** As OpenStreetMap writes opening hours; '' when nobody said them. */
  hours: string
  /** Of what it sells, in basis points: 850 is 8.5 %. */
  commission_bp: number
  vat: 'liable' | 'franchise'
  /** How cold it can keep goods until they leave. */
  colds: Cold[]
  away: { from: Day; until: Day; words: string } | null
  /** Who settles a quarrel with a customer, and where to write to them; null until the shop says it. */
  mediator: { name: string; address: string } | null
}

/** True while a shop sells nothing: its merchant said so, from a day to a day, both included. */
export const isAway = ({ away }: Pick<Merchant, 'away'>, today: Day): boolean =>
  away !== null && away.from <= today && today <= away.until

const withoutNumber = (address: string): string =>
  address.replace(/^\s*\d+\s*(?:bis|ter|quater|[a-d]\b)?[\s,]*/i, '').trim()

/** The name of the street of an address, without the number of the door. */
export const streetOf = (address: string): string => withoutNumber(address) || address.trim()

/** What spellings of a street share. */
export const streetKey = (address: string): string => fold(streetOf(address))
