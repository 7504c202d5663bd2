import { professionals, type OrganisationId, type PersonId, type Role } from '#people'
import type { Db, Tx } from '#platform/db'
import { writeEuros } from '#platform/i18n'
import { tell } from '#platform/notices'
import { parisDay, writeDate } from '#platform/time'

const marketRoles: Role[] = ['market keeper', 'direction']

/** Those who hold the first of these roles that somebody holds there. */
export async function peopleOf(
  db: Db,
  organisationId: OrganisationId,
  roles: readonly Role[],
  now: Date,
): Promise<PersonId[]> {
  for (const role of roles) {
    const found = await professionals(db, role, parisDay(now), organisationId)
    if (found.length > 0) return [...new Set(found.map(({ personId }) => personId))]
  }
  return []
}

type Disputed = {
  id: string
  operatorId: OrganisationId
  reference: string
  cents: number
  answerUntil: Date | null
}

/** Tells whoever runs a market that a bank takes a payment back, and until when it may be answered. */
export async function tellDispute(
  tx: Tx,
  { id, operatorId, reference, cents, answerUntil }: Disputed,
  now: Date,
): Promise<void> {
  const last = answerUntil ? ` Répondez avant le ${writeDate(parisDay(answerUntil))}.` : ''
  const to = await peopleOf(tx, operatorId, marketRoles, now)
  await tell(
    tx,
    to.map((one) => ({
      to: one,
      key: `dispute ${id}`,
      title: 'Une banque conteste un paiement du marché',
      body: `Commande ${reference}, ${writeEuros(cents)}.${last}`,
      path: `/argent/contestations/${id}`,
      pace: 'now' as const,
    })),
    now,
  )
}
