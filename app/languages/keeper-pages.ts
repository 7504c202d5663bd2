import { deliveryPages } from '#delivery'
import { marketPages } from '#market'
import { sharePages } from '#orders'
import { paymentsPages } from '#payments'
import type { CastId } from '#people'
import type { Listed } from '#platform/web'

type KeeperPage = [url: string, as: CastId, typed?: RegExp]

/** Who makes sheets of labels; a common product, as shops here call it; a file. */
const maker = /Avery|Gaufre fourrée(?! à)|^PDF$/
/** The bar of who runs the market, and their title: those of a desk. */
const ofDesk = /Encadrant·e technique|Insertion|Livraisons|Ferme|Ouverture|Imports|Avery/

/** Pages that a shop reads, by the beginning of their address, with who opens them: a merchant, or whoever runs the stall of the farm. */
const ofKeepers = (pages: readonly Listed<CastId>[], start: string): KeeperPage[] =>
  pages
    .filter(({ pattern }) => pattern.startsWith(start))
    .map(({ url, as }): KeeperPage =>
      as.includes('nadege') ? [url, 'nadege', maker] : [url, 'bruno', ofDesk],
    )

/** Every page of who keeps a shop that speaks. */
export const keeperPages: readonly KeeperPage[] = [
  ...ofKeepers(sharePages, '/marche/boutique/commandes'),
  ...ofKeepers(marketPages, '/marche/boutique'),
  ...ofKeepers(deliveryPages, '/livraisons/demandes'),
  ...ofKeepers(paymentsPages, '/argent/releves'),
  ...ofKeepers(paymentsPages, '/argent/compte/').slice(0, 1),
  ['/argent', 'nadege'],
  ['/argent/factures', 'nadege'],
]
