/** The objects of the provider's protocol, as far as Beffroi reads them. Names and states are the protocol's own. */
export type CheckoutPage = {
  id: string
  object: 'checkout.session'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'paid' | 'unpaid'
  amount_total: number
  currency: string
  payment_intent: string | null
  client_reference_id: string
  customer_email: string | null
  success_url: string
  cancel_url: string
  expires_at: number
  url: string
  transfer_group: string
  lines: { label: string; cents: number }[]
}
export type Intent = { id: string; object: 'payment_intent'; amount: number; latest_charge: string }
export type Charge = {
  id: string
  object: 'charge'
  amount: number
  amount_refunded: number
  amount_sent: number
  disputed: boolean
  payment_intent: string
  description: string
}
export type Refund = {
  id: string
  object: 'refund'
  amount: number
  charge: string
  payment_intent: string
  status: 'pending' | 'succeeded' | 'failed'
  failure_reason: string | null
}
export type Sending = {
  id: string
  object: 'transfer'
  amount: number
  amount_reversed: number
  currency: string
  destination: string
  transfer_group: string
}
export type Reversal = { id: string; object: 'transfer_reversal'; amount: number; transfer: string }
export type Account = {
  id: string
  object: 'account'
  name: string
  capabilities: { transfers: 'active' | 'inactive'; card_payments: 'active' | 'inactive' }
  payouts_enabled: boolean
  requirements: { currently_due: string[]; past_due: string[] }
}
export type Payout = {
  id: string
  object: 'payout'
  amount: number
  account: string
  arrival_date: number
  status: 'pending' | 'in_transit' | 'paid' | 'failed'
  failure_code: string | null
  failure_message: string | null
}
export type Dispute = {
  id: string
  object: 'dispute'
  amount: number
  charge: string
  payment_intent: string
  reason: string
  status: 'needs_response' | 'under_review' | 'won' | 'lost'
  created: number
  evidence: { uncategorized_text: string | null }
  evidence_details: { due_by: number }
}

export type Kept = CheckoutPage | Intent | Charge | Refund | Sending | Reversal | Account | Payout | Dispute
export type Kind = Kept['object']
export type Of<K extends Kind> = Extract<Kept, { object: K }>

/** An announcement as the protocol writes it. */
export type Announced = {
  id: string
  object: 'event'
  type: string
  account?: string
  created: number
  data: { object: Kept }
}
