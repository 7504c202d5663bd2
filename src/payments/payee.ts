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
