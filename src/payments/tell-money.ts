import { professionals, type Role, type OrganisationId } from '#people'
import type { Db, Tx } from '#platform/db'
import { writeEuros } from '#platform/i18n'
import { tell, type Notice } from '#platform/notices'
import { addDays, parisDay, parisInstant, writeDate } from '#platform/time'

const NEWS_DAYS = 7

const shopRoles: Role[] = ['merchant', 'direction']
const marketRoles: Role[] = ['market keeper', 'direction']

/** Those who hold the first of these roles that somebody holds there. */
async function peopleOf(
  db: Db,
  organisationId: OrganisationId,
  roles: readonly Role[],
  now: Date,
): Promise<string[]> {
  for (const role of roles) {
    const found = await professionals(db, role, parisDay(now), organisationId)
    if (found.length > 0) return [...new Set(found.map(({ personId }) => personId))]
  }
  return []
}

const until = (now: Date): Date => parisInstant(addDays(parisDay(now), NEWS_DAYS), '00:00')

type Paid = { id: string; organisationId: OrganisationId; cents: number }

/** Tells a merchant that a payout left for their bank, or that the bank sent it back and why. No amount stands in a title. */
export async function tellPayout(
  tx: Tx,
  { id, organisationId, cents }: Paid,
  failure: string | null,
  now: Date,
): Promise<void> {
  const said: Omit<Notice, 'to'> =
    failure === null
      ? {
          key: `payout paid ${id}`,
          title: 'Un versement est arrivé à votre banque',
          body: `${writeEuros(cents)}.`,
          path: '/argent',
          pace: 'soon',
          until: until(now),
        }
      : {
          key: `payout returned ${id}`,
          title: 'Un versement est revenu : votre banque l’a refusé',
          body: `${writeEuros(cents)}, ${failure}. Cette somme vous est toujours due. Vérifiez votre compte bancaire.`,
          path: '/argent',
          pace: 'now',
        }
  const to = await peopleOf(tx, organisationId, shopRoles, now)
  await tell(
    tx,
    to.map((one) => ({ ...said, to: one })),
    now,
  )
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
