import { seededOrganisations, type CastId } from '#people'
import type { Listed } from '#platform/web'
import {
  seededAccount,
  seededDisputeId,
  seededInvoiceId,
  seededSaleId,
  SEEDED_PAGE,
} from './seeds/seeded-payments.ts'

export { ownMoneySentences } from './own/door.ts'

const at = (as: readonly ('public' | CastId)[], pattern: string, url = pattern): Listed<CastId> => ({
  room: 'payments',
  pattern,
  as,
  url,
})

const keepers: CastId[] = ['nadege', 'bruno', 'didier']
const { delplanque, ateliers } = seededOrganisations

/** The pages of this room, with whom each opens for. */
export const paymentsPages: Listed<CastId>[] = [
  at(keepers, '/argent'),
  at(keepers, '/argent/releves/:month', '/argent/releves/2026-01'),
  at(['nadege'], '/argent/releves/:month', `/argent/releves/2026-05?commerce=${delplanque.id}`),
  at(['nadege'], '/argent/compte/:id', `/argent/compte/${delplanque.id}`),
  at(['bruno', 'didier'], '/argent/compte/:id', `/argent/compte/${ateliers.id}`),
  at(['nadege', 'didier'], '/argent/paiements/:id', `/argent/paiements/${seededSaleId}`),
  at(keepers, '/argent/factures'),
  at(['nadege', 'didier'], '/argent/factures/:id', `/argent/factures/${seededInvoiceId(1)}`),
  at(['nadege'], '/argent/facturation/:id', `/argent/facturation/${delplanque.id}`),
  at(['didier'], '/argent/facturation/:id', `/argent/facturation/${ateliers.id}`),
  at(['didier'], '/argent/commissions'),
  at(['didier'], '/argent/grand-livre'),
  at(['didier'], '/argent/grand-livre', '/argent/grand-livre?q=M000053'),
  at(['didier'], '/argent/fec'),
  at(['didier'], '/argent/fec/plan'),
  at(['didier'], '/argent/contestations'),
  at(['didier'], '/argent/contestations/:id', `/argent/contestations/${seededDisputeId}`),
  at(['didier'], '/argent/comptes'),
  at(['didier'], '/argent/comptes/:id', `/argent/comptes/${delplanque.id}`),
  at(['public'], '/demo/paiement'),
  at(['public'], '/demo/paiement/:page', `/demo/paiement/${SEEDED_PAGE}`),
  at(['public'], '/demo/paiement/comptes/:account', `/demo/paiement/comptes/${seededAccount(delplanque.id)}`),
]
