import { newSite } from '#platform/web'
import { actionSite } from './follow/action-routes.ts'
import { addPersonSite } from './proposals/add-person-routes.ts'
import { commissionSite } from './decisions/commission-routes.ts'
import { doubtSite } from './lists/doubt-routes.ts'
import { exportSite } from './follow/export-routes.ts'
import { invitationSite } from './meetings/invitation-routes.ts'
import { meetingSite } from './meetings/routes.ts'
import { myPeopleSite } from './follow/my-people-routes.ts'
import { pathSite } from './follow/path-routes.ts'
import { myPathSite } from './mine/my-path-routes.ts'
import { requestSite } from './requests/routes.ts'
import { proposalSite } from './proposals/routes.ts'

/** The addresses of the room; fixed words come before `/orientation/:id`. */
export const orientationSite = newSite()
  .route('/', exportSite)
  .route('/', myPeopleSite)
  .route('/', proposalSite)
  .route('/', doubtSite)
  .route('/', actionSite)
  .route('/', commissionSite)
  .route('/', addPersonSite)
  .route('/', requestSite)
  .route('/', meetingSite)
  .route('/', pathSite)
  .route('/', myPathSite)
  .route('/', invitationSite)
