import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { idOf } from './seeds/example-ids.ts'
import { seededOrderSecret } from './seeds/seeded-ids.ts'

const open = (pattern: string, url = pattern): Listed<CastId> => ({
  room: 'orders',
  pattern,
  as: ['public'],
  url,
})
const operators: CastId[] = ['bruno', 'didier']
const managed = (pattern: string, url = pattern): Listed<CastId> => ({
  room: 'orders',
  pattern,
  as: operators,
  url,
})

/** The pages of those who buy, and of whoever runs the market. */
export const buyerPages: Listed<CastId>[] = [
  open('/panier'),
  open('/mes-courses'),
  open('/commandes/:secret/chaque-semaine', `/commandes/${seededOrderSecret(1)}/chaque-semaine`),
  open('/chaque-semaine/:secret', '/chaque-semaine/exemple-exemple-exemple-'),
  open('/chaque-semaine/:secret/modifier', '/chaque-semaine/exemple-exemple-exemple-/modifier'),
  open('/commandes/:secret/recommander', `/commandes/${seededOrderSecret(1)}/recommander`),
  ...[1, 4, 8].map((n) => open('/commandes/:secret', `/commandes/${seededOrderSecret(n)}`)),
  open('/commandes/:secret/facture', `/commandes/${seededOrderSecret(6)}/facture`),
  managed('/marche/gestion/commandes'),
  managed(
    '/marche/gestion/commandes/:id/annulation',
    `/marche/gestion/commandes/${idOf('seed 1')}/annulation`,
  ),
  managed('/marche/gestion/livraison'),
]
