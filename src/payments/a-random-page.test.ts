import type { OrganisationId } from '#people'
import { asId, type Naming } from '#platform/id'
import type { AccountKind, Posting } from './posting.ts'
import type { DeliveryFee } from './sale-postings.ts'
import type { Share } from './share.ts'

export type BookSale = DeliveryFee & { key: string; shares: (Share & { sent: number })[]; claimed: number }
export type BookRefund = { key: string; sale: BookSale; share: Share | null; cents: number }
export type BookPayout = { key: string; org: OrganisationId; cents: number; paid: boolean }

/** Blank pages where a made-up life of the money is written, always the same for a seed. `hear` is told each posting. */
export function openPages(
  seed: number,
  operatorId: OrganisationId,
  orgs: readonly OrganisationId[],
  hear: (posting: Posting) => void,
) {
  const random = dice(seed)
  const balances = new Map<string, number>()
  const kinds = new Set<string>()
  let total = 0
  let made = 0
  const newKey: Naming<[]> = () => asId(`${operatorId} ${(made += 1)}`)
  return {
    orgs,
    random,
    balances,
    kinds,
    sales: Array<BookSale>(),
    refunds: Array<BookRefund>(),
    /** Sent back by banks, and owed still. */
    cameBack: Array<BookRefund>(),
    payouts: Array<BookPayout>(),
    late: Array<{ key: string; cents: number }>(),
    sum: () => total,
    balance: (kind: AccountKind, org = operatorId) => balances.get(`${kind} ${org}`) ?? 0,
    newKey,
    about: () => ({ key: newKey(), operatorId, paymentId: null, reference: 'r' }),
    pick: <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)],
    cents: (most: number) => 1 + Math.floor(random() * most),
    post: (...postings: Posting[]) => {
      for (const posting of postings) {
        hear(posting)
        kinds.add(posting.kind)
        for (const { account, organisationId, cents } of posting.entries) {
          const key = `${account} ${organisationId}`
          balances.set(key, (balances.get(key) ?? 0) + cents)
          total += cents
        }
      }
      return true
    },
  }
}

export type Pages = ReturnType<typeof openPages>

/** Random numbers that a seed makes again: mulberry32. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
