import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededBikes, seededHub, seededPlaces } from './seeds/seeded-town.ts'
import { seededOrderId } from './seeds/seeded-orders.ts'
import { shiftId } from './seeds/seeded-shifts.ts'

const DAY = '/livraisons/jours/:day'
const today = '/livraisons/jours/aujourdhui'
const bike = seededBikes[0]?.id ?? ''
const place = `/livraisons/lieux/${seededPlaces[4]?.id}/point`
const moved = `lat=${seededHub.latitude}&lon=${seededHub.longitude + 0.001}`

const pages: [pattern: string, url: string][] = [
  ['/livraisons/jours', '/livraisons/jours'],
  [DAY, today],
  [`${DAY}/carte`, `${today}/carte`],
  [`${DAY}/historique`, `${today}/historique`],
  [`${DAY}/tournees/:shift`, `${today}/tournees/${shiftId('today', 1)}`],
  [`${DAY}/commandes/:order`, `${today}/commandes/${seededOrderId('today', 5)}`],
  ['/livraisons/commandes/:order/preuve', `/livraisons/commandes/${seededOrderId('yesterday', 2)}/preuve`],
  ['/livraisons/commandes', '/livraisons/commandes'],
  [`${DAY}/equipe`, `${today}/equipe`],
  [`${DAY}/equipe/nouveau`, `${today}/equipe/nouveau`],
  [`${DAY}/equipe/:shift`, `${today}/equipe/${shiftId('today', 1)}`],
  [`${DAY}/equipe/:shift/retirer`, `${today}/equipe/${shiftId('today', 3)}/retirer`],
  ['/livraisons/velos', '/livraisons/velos'],
  ['/livraisons/velos/nouveau', '/livraisons/velos/nouveau'],
  ['/livraisons/velos/:bike', `/livraisons/velos/${bike}`],
  ['/livraisons/velos/:bike/retirer', `/livraisons/velos/${bike}/retirer`],
  ['/livraisons/depot', '/livraisons/depot'],
  ['/livraisons/depot/point', `/livraisons/depot/point?${moved}`],
  ['/livraisons/depot/point/plan.svg', '/livraisons/depot/point/plan.svg'],
  ['/livraisons/lieux/:id/point', `${place}?${moved}`],
  ['/livraisons/lieux/:id/point/plan.svg', `${place}/plan.svg`],
  ['/livraisons/depots', '/livraisons/depots'],
  ['/livraisons/ouvrir', '/livraisons/ouvrir'],
  ['/livraisons/chiffres', '/livraisons/chiffres'],
]

/** The pages of whoever runs the bikes. */
export const dispatchPages: Listed<CastId>[] = pages.map(([pattern, url]) => ({
  room: 'delivery',
  pattern,
  as: ['bruno', 'didier'],
  url,
}))
