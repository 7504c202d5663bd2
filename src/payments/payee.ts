import type { OrganisationId } from '#people'

/** The account of an organisation at the provider, as it was last read there. */
export type Payee = {
  organisationId: OrganisationId
  /** Who runs the market where it sells. Null until a market takes it in: nobody pays for it. */
  operatorId: OrganisationId | null
  /** Null until the provider made it. */
  providerId: string | null
  openedAt: Date
  /** Money of customers may go there. */
  receives: boolean
  /** Money may leave it for the bank. */
  paysOut: boolean
  /** What the provider still asks for, in its own words. */
  wants: string[]
  readAt: Date | null
}

export type PayeeState = 'opening' | 'closed to money' | 'not paid out' | 'good'

/** How far an account is: 'closed to money' may not be paid, 'not paid out' may, and its money waits at the provider. */
export function payeeStateOf(payee: Pick<Payee, 'providerId' | 'receives' | 'paysOut'>): PayeeState {
  if (!payee.providerId) return 'opening'
  if (!payee.receives) return 'closed to money'
  return payee.paysOut ? 'good' : 'not paid out'
}
