import { newSite } from '#platform/web'
import { daySite } from './dispatch-day-routes.ts'
import { orderSite } from './order-routes.ts'
import { hubSite } from './hub-routes.ts'
import { pointSite } from './point/point-routes.ts'
import { settingsSite } from './settings-routes.ts'
import { figureSite } from './figure-routes.ts'
import { teamSite } from './team-routes.ts'

/** The addresses of whoever runs the bikes. */
export const dispatchSite = newSite()
  .route('/', daySite)
  .route('/', orderSite)
  .route('/', teamSite)
  .route('/', hubSite)
  .route('/', settingsSite)
  .route('/', figureSite)
  .route('/', pointSite)
