import { requireActor, worksAs } from '#people'
import { goTo, newSite, notFound, type Site } from '#platform/web'
import { runsBikes } from './dispatcher.ts'
import { courierSite } from './courier-routes.ts'
import { dispatchSite } from './dispatch-routes.ts'
import { followSite } from './follow-routes.ts'
import { requestSite } from './request-routes.ts'
import type { Sale } from './sale.ts'

/** Every address of the room. `/livraisons` leads each reader to what they come for; `sale`: who sold what the bikes bring. */
export const newDeliverySite = (sale: Sale): Site =>
  newSite()
    .get('/livraisons', (c) => {
      const actor = requireActor(c)
      if (runsBikes(actor)) return goTo(c, '/livraisons/jours')
      if (worksAs(actor, 'courier')) return goTo(c, '/livraisons/tournee')
      if (worksAs(actor, 'merchant')) return goTo(c, '/livraisons/demandes')
      throw notFound()
    })
    .route('/', dispatchSite)
    .route('/', requestSite)
    .route('/', courierSite)
    .route('/', followSite(sale))
