import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { courierPages } from './courier/listed.ts'
import { dispatchPages } from './dispatch-listed.ts'
import { followPages } from './follow/listed.ts'
import { seededOrderId } from './seeds/seeded-orders.ts'
import { seededPlaces } from './seeds/seeded-town.ts'
import { seededDraftId } from './seeds/requests.ts'

const HERE = '/livraisons/demandes'
/** Merchants for their shop, and those who run the farm for the farm. */
const askers: CastId[] = ['nadege', 'bruno', 'didier']

const listed = (pattern: string, as: CastId[], url = pattern): Listed<CastId> => ({
  room: 'delivery',
  pattern,
  as,
  url,
})

const dispatchers: CastId[] = ['bruno', 'didier']

const requestPages: Listed<CastId>[] = [
  listed(HERE, askers),
  listed(`${HERE}/nouvelle`, askers),
  listed(`${HERE}/:id`, ['nadege'], `${HERE}/${seededOrderId('today', 1)}`),
  listed(`${HERE}/:id/adresse`, ['nadege'], `${HERE}/${seededDraftId}/adresse`),
  listed(`${HERE}/:id/colis`, ['nadege'], `${HERE}/${seededDraftId}/colis`),
  listed(`${HERE}/:id/creneau`, ['nadege'], `${HERE}/${seededDraftId}/creneau`),
  listed('/livraisons/lieux', dispatchers),
  listed('/livraisons/lieux/nouveau', dispatchers),
  listed('/livraisons/lieux/:id', dispatchers, `/livraisons/lieux/${seededPlaces[4]?.id}`),
  listed('/livraisons/a-verifier', dispatchers),
]

/** The pages of this room, with whom each opens for. */
export const deliveryPages: Listed<CastId>[] = [
  ...dispatchPages,
  ...requestPages,
  ...courierPages,
  ...followPages,
]
