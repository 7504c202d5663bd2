/** The account of an organisation at the provider, as it was last read there. */
export type Payee = {
  organisationId: string
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

export type PayeeState = 'none' | 'opening' | 'closed to money' | 'not paid out' | 'good'

/** How far an account is: 'closed to money' may not be paid, 'not paid out' may, and its money waits at the provider. */
export function payeeStateOf(
  payee: Pick<Payee, 'providerId' | 'receives' | 'paysOut'> | undefined,
): PayeeState {
  if (!payee) return 'none'
  if (!payee.providerId) return 'opening'
  if (!payee.receives) return 'closed to money'
  return payee.paysOut ? 'good' : 'not paid out'
}
