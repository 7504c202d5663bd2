import { newSite } from '#platform/web'
import { attestationSite } from './attestations/routes.ts'
import { myJurySite } from './attestations/mine-routes.ts'
import { juryDeliberationSite } from './deliberation/routes.ts'
import { juryMarksSite } from './marks/routes.ts'
import { juryPlanSite } from './plan/routes.ts'
import { minutesSite } from './minutes/routes.ts'

/** Every address of a jury. To be mounted before `/certification/:group`, which would take 'jury' for a group. */
export const jurySite = newSite()
  .route('/', juryPlanSite)
  .route('/', juryMarksSite)
  .route('/', juryDeliberationSite)
  .route('/', minutesSite)
  .route('/', myJurySite)
  .route('/', attestationSite)
