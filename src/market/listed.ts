import type { CastId } from '#people'
import type { Spoken } from '#platform/languages'
import type { Listed } from '#platform/web'
import { keepingSentences, labelsSentences, questionSentences, shelfSentences } from './keeping/door.ts'
import { seededProductId, seededShops } from './seeds/seeded-shops.ts'
import { shopPlaceSentences } from './shop-frame.tsx'

const open = (pattern: string, url = pattern): Listed<CastId> => ({
  room: 'market',
  pattern,
  as: ['public'],
  url,
})

const keepers: CastId[] = ['nadege', 'bruno', 'didier']
const operators: CastId[] = ['bruno', 'didier']
/** 'Gaufre fourrée à la vergeoise', of the bakery: nobody declared its allergens yet. */
const waffle = seededProductId(22)
/** 'Merlan', of the fish shop: nobody said where it comes from. */
const whiting = seededProductId(43)

/** 'Merveilleux', of the bakery: there is none left. */
const soldOut = seededProductId(21)

const shop = (pattern: string, url = `${pattern}?commerce=boulangerie-delplanque`): Listed<CastId> => ({
  room: 'market',
  pattern,
  as: keepers,
  url,
})

const product = (end: string, id = waffle, as = keepers): Listed<CastId> => ({
  room: 'market',
  pattern: `/marche/boutique/produits/:id${end.startsWith('/') && end !== '/nom' ? '/:question' : end}`,
  as,
  url: `/marche/boutique/produits/${id}${end}`,
})

const managed = (pattern: string, url = pattern): Listed<CastId> => ({
  room: 'market',
  pattern,
  as: operators,
  url,
})

/** What who keeps a shop reads in several languages. */
export const keeperSentences: readonly Spoken<object>[] = [
  shopPlaceSentences,
  shelfSentences,
  questionSentences,
  keepingSentences,
  labelsSentences,
]

/** The pages of this room, with whom each opens for. */
export const marketPages: Listed<CastId>[] = [
  open('/marche'),
  open('/marche', '/marche?q=poirau'),
  open('/marche', '/marche?q=zzzz'),
  open('/marche', '/marche?rayon=poisson&tri=prix&sans=lait'),
  open('/marche/commerces'),
  open('/marche/conditions'),
  open('/marche/commerces/:slug', '/marche/commerces/boulangerie-delplanque'),
  open('/marche/produits/:slug', '/marche/produits/pain-de-campagne'),
  open('/marche/produits/:slug', '/marche/produits/sole'),
  open('/marche/prevenir', `/marche/prevenir?produit=${soldOut}`),
  open('/marche/prevenir/:secret', '/marche/prevenir/exemple-exemple-exemple-'),
  { room: 'market', pattern: '/marche/boutique', as: keepers, url: '/marche/boutique' },
  shop('/marche/boutique', '/marche/boutique?commerce=boulangerie-delplanque&voir=a-completer'),
  shop('/marche/boutique/ajouter'),
  shop('/marche/boutique', '/marche/boutique?commerce=boulangerie-delplanque&voir=bientot-fini'),
  shop('/marche/boutique/alertes'),
  shop('/marche/boutique/etiquettes'),
  shop('/marche/boutique/horaires'),
  shop('/marche/boutique/presentation'),
  product(''),
  product('/nom'),
  ...['/prix', '/rayon', '/tva', '/allergenes', '/froid', '/stock', '/lot'].map((end) => product(end)),
  ...['/origine', '/peche'].map((end) => product(end, whiting, operators)),
  managed('/marche/gestion'),
  managed('/marche/gestion/a-completer'),
  managed('/marche/gestion/nom'),
  managed('/marche/gestion/commerces/ajouter'),
  managed('/marche/gestion/commerces/:id', `/marche/gestion/commerces/${seededShops[1]?.id ?? ''}`),
]
