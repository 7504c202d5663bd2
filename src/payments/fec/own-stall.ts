import { accountKinds, type AccountKind, type PostingKind } from '../posting.ts'
import type { OrganisationId } from '#people'
import type { PlanKind } from './account-plan.ts'

/** A movement of the ledger: of which account, and of which posting. `ownStall`: it is about what the operator itself sells. */
export type LedgerMove = {
  kind: AccountKind
  organisationId: OrganisationId
  organisation: string
  cents: number
  posting: PostingKind
  ownStall: boolean
}

/** The same in the books of the operator; `merchant`: whose auxiliary account it is, when it is one's. */
export type BookedMove = {
  kind: PlanKind
  merchant: { organisationId: OrganisationId; organisation: string } | null
  cents: number
}

/**
 * The movements as the operator's accountant keeps them, those of one account together and those that cancel each other left out. Nobody owes
 * money to oneself, nor takes a commission on oneself: what the operator's own stall sells is its revenue, commission included, its money at
 * the provider is one account, and a payout to itself goes from that account to its bank.
 */
export function bookedMoves(moves: readonly LedgerMove[]): BookedMove[] {
  const booked = new Map<string, BookedMove>()
  for (const move of moves) {
    const kind = move.ownStall ? ownKind(move) : move.kind
    const { organisationId, organisation } = move
    const merchant = !move.ownStall && accountKinds[move.kind].own ? { organisationId, organisation } : null
    const key = `${kind} ${merchant?.organisationId ?? ''}`
    booked.set(key, { kind, merchant, cents: (booked.get(key)?.cents ?? 0) + move.cents })
  }
  return [...booked.values()].filter(({ cents }) => cents !== 0)
}

const payouts: ReadonlySet<PostingKind> = new Set(['payout asked', 'payout paid', 'payout returned'])

function ownKind({ kind, posting }: LedgerMove): PlanKind {
  if (kind === 'connected') return 'platform'
  if (kind === 'on its way') return 'own transfers'
  if (kind === 'merchant') return payouts.has(posting) ? 'own transfers' : 'own sales'
  return kind === 'commission' || kind === 'commission vat' ? 'own sales' : kind
}
