import { requireActor } from '#people'
import { goTo, newSite, notFound } from '#platform/web'
import { courierSite } from './courier-routes.ts'
import { dispatchSite } from './dispatch-routes.ts'
import { followSite } from './follow-routes.ts'
import { requestSite } from './request-routes.ts'

/** Every address of the room. `/livraisons` leads each reader to what they come for. */
export const deliverySite = newSite()
  .get('/livraisons', (c) => {
    const roles = requireActor(c).memberships.map((one) => one.role)
    if (roles.includes('technical supervisor') || roles.includes('direction'))
      return goTo(c, '/livraisons/jours')
    if (roles.includes('courier')) return goTo(c, '/livraisons/tournee')
    if (roles.includes('merchant')) return goTo(c, '/livraisons/demandes')
    throw notFound()
  })
  .route('/', dispatchSite)
  .route('/', requestSite)
  .route('/', courierSite)
  .route('/', followSite)
