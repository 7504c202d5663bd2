import { newSite } from '#platform/web'
import { juryDeliberationSite } from './jury-deliberation-routes.ts'
import { juryMarksSite } from './jury-marks-routes.ts'
import { juryPlanSite } from './jury-plan-routes.ts'
import { minutesSite } from './minutes-routes.ts'

/** Every address of a jury. To be mounted before `/certification/:group`, which would take 'jury' for a group. */
export const jurySite = newSite()
  .route('/', juryPlanSite)
  .route('/', juryMarksSite)
  .route('/', juryDeliberationSite)
  .route('/', minutesSite)
