import { seededProductId } from '#market'
import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededRecallId } from './seeds/seed-recall.ts'
import { CRATES } from './order-address.ts'
import { RECALLS } from './recall/search.tsx'
import { SALES } from './sales/words.ts'
import { idOf } from './seeds/example-ids.ts'
import { SHARES } from './share-address.ts'
import { seededLineId, seededOrderSecret, seededQuestionId, seededShareId } from './seeds/seeded-ids.ts'

const keepers: CastId[] = ['nadege', 'bruno', 'didier']
const operators: CastId[] = ['bruno', 'didier']
const bakery = 'boulangerie-delplanque'

const page = (pattern: string, as: CastId[], url = pattern): Listed<CastId> => ({
  room: 'orders',
  pattern,
  as,
  url,
})
const share = (n: number, end = '', as = keepers, shop = bakery): Listed<CastId> =>
  page(`${SHARES}/:id${end}`, as, `${SHARES}/${seededShareId(n, shop)}${end}`)
const line = (n: number, product: number, end: string, as = keepers, shop = bakery): Listed<CastId> =>
  page(
    `${SHARES}/:id/lignes/:line/${end}`,
    as,
    `${SHARES}/${seededShareId(n, shop)}/lignes/${seededLineId(n, seededProductId(product))}/${end}`,
  )

/** The pages of what happens after the payment, with whom each opens for. */
export const sharePages: Listed<CastId>[] = [
  ...['', '/faites', '/mois'].map((end) =>
    page(`${SHARES}${end}`, keepers, `${SHARES}${end}?commerce=${bakery}`),
  ),
  ...[1, 2, 4, 7, 9, 10].map((n) => share(n)),
  share(3, '', operators, 'la-ferme-urbaine'),
  share(1, '/bon'),
  share(1, '/refuser'),
  share(1, '/etiquettes'),
  page(CRATES, operators),
  line(1, 11, 'refuser'),
  line(1, 11, 'remplacer'),
  line(3, 2, 'peser', operators, 'la-ferme-urbaine'),
  line(10, 11, 'rembourser'),
  {
    room: 'orders',
    pattern: '/commandes/:secret/question/:id',
    as: ['public'],
    url: `/commandes/${seededOrderSecret(4)}/question/${seededQuestionId(4)}`,
  },
  page(RECALLS, operators),
  page(`${RECALLS}/nouveau`, operators, `${RECALLS}/nouveau?lot=PERSIL-07`),
  page(`${RECALLS}/nouveau`, operators, `${RECALLS}/nouveau?produit=persil&du=2020-01-01&au=2040-01-01`),
  page(`${RECALLS}/:id`, operators, `${RECALLS}/${seededRecallId}`),
  {
    room: 'orders',
    pattern: '/commandes/:secret/rappel/:id',
    as: ['public'],
    url: `/commandes/${seededOrderSecret(12)}/rappel/${seededRecallId}`,
  },
  page('/marche/recus/:file', keepers, `/marche/recus/${seededShareId(6, bakery)}`),
  page('/marche/recus/:file', keepers, `/marche/recus/${idOf('give back 10')}`),
  page('/marche/recus/:file', operators, `/marche/recus/${idOf('seed 6')}`),
  {
    room: 'orders',
    pattern: '/commandes/:secret/recus/:file',
    as: ['public'],
    url: `/commandes/${seededOrderSecret(6)}/recus/${seededShareId(6, bakery)}`,
  },
  {
    room: 'orders',
    pattern: '/commandes/:secret/documents/:file',
    as: ['public'],
    url: `/commandes/${seededOrderSecret(6)}/documents/${idOf('seed 6')}`,
  },
  page(SALES, operators),
  page(`${SALES}/:month/:source`, operators, `${SALES}/2026-05/etal`),
  page(`${SALES}/:month/:source`, operators, `${SALES}/2026-05/commission`),
  page(`${SALES}/:month/charges`, operators, `${SALES}/2026-05/charges`),
  page(`${SALES}/:month/autres`, operators, `${SALES}/2026-05/autres`),
  page(`${SALES}/plafond`, ['didier']),
]
