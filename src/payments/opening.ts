import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { OpeningStep } from '#platform/web'
import type { OrganisationId } from '#people'
import { countAccounts } from './opening-store.ts'

/** What a market needs before its first payment. `among` as in the other rooms: undefined for who only looks. */
export async function paymentsOpening(
  db: Db,
  among: readonly OrganisationId[] | undefined,
): Promise<OpeningStep> {
  const { accounts, receiving: count } = await countAccounts(db, among)
  return {
    title: 'Pouvoir être payé',
    why: 'Qui tient le serveur relie un prestataire de paiement agréé ; chaque commerce y ouvre ensuite son compte. Sans eux, personne ne peut payer.',
    proof: count > 0 ? `${writeCount(count, 'compte reçoit', 'comptes reçoivent')} de l’argent` : null,
    href: among && accounts > 0 ? '/argent' : null,
    link: 'Voir l’argent',
  }
}
