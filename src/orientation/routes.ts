import { newSite } from '#platform/web'
import { actionSite } from './action-routes.ts'
import { addPersonSite } from './add-person-routes.ts'
import { doubtSite } from './doubt-routes.ts'
import { exportSite } from './export-routes.ts'
import { meetingSite } from './meeting-routes.ts'
import { pathSite } from './path-routes.ts'
import { personSite } from './person-routes.ts'
import { requestSite } from './request-routes.ts'
import { referentSite } from './referent-routes.ts'

/** The addresses of the room; fixed words come before `/orientation/:id`. */
export const orientationSite = newSite()
  .route('/', exportSite)
  .route('/', referentSite)
  .route('/', doubtSite)
  .route('/', actionSite)
  .route('/', addPersonSite)
  .route('/', requestSite)
  .route('/', meetingSite)
  .route('/', pathSite)
  .route('/', personSite)
