import { requireActor, worksAs } from '#people'
import { goTo, newSite, notFound, type Site } from '#platform/web'
import { runsBikes } from './access.ts'
import { courierSite } from './courier/routes.ts'
import { daySite } from './dispatch/day-routes.ts'
import { doubtSite } from './files/doubt-routes.ts'
import { figureSite } from './figures/routes.ts'
import { followSite } from './follow/routes.ts'
import { hubSite } from './fleet/hub-routes.ts'
import { lostDoorSite } from './places/lost-door-routes.ts'
import { hubOrdersSite } from './orders/hub-orders-routes.ts'
import { orderSite } from './orders/order-routes.ts'
import { historySite } from './dispatch/history-routes.ts'
import { placeSite } from './places/routes.ts'
import { planningSite } from './planning/routes.ts'
import { groundSite } from './ground/door.ts'
import { pointSite } from './point/routes.ts'
import { requestSite } from './requests/routes.ts'
import { settingsSite } from './fleet/settings-routes.ts'
import { teamSite } from './team/team-routes.ts'
import type { Sale } from './follow/ask-sale.ts'

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
    .route('/', daySite)
    .route('/', planningSite)
    .route('/', orderSite)
    .route('/', hubOrdersSite)
    .route('/', historySite)
    .route('/', teamSite)
    .route('/', hubSite)
    .route('/', settingsSite)
    .route('/', figureSite)
    .route('/', groundSite)
    .route('/', pointSite)
    .route('/', requestSite)
    .route('/', lostDoorSite)
    .route('/', placeSite)
    .route('/', doubtSite)
    .route('/', courierSite)
    .route('/', followSite(sale))
