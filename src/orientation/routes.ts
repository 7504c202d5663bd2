import type { PagesAbout } from '#people'
import { newSite, type Site } from '#platform/web'
import { newAccompaniedSite } from './accompanying/door.ts'
import { actionSite } from './follow/action-routes.ts'
import { addPersonSite } from './proposals/add-person-routes.ts'
import { commissionSite } from './decisions/commission-routes.ts'
import { doubtSite } from './doubts/doubt-routes.ts'
import { exportSite } from './follow/export-routes.ts'
import { invitationSite } from './meetings/invitation-routes.ts'
import { meetingSite } from './meetings/routes.ts'
import { myPeopleSite } from './follow/my-people-routes.ts'
import { referentSite } from './follow/referent-routes.tsx'
import { newPathSite } from './follow/path-routes.ts'
import { newMyPathSite } from './mine/my-path-routes.ts'
import type { ListLived } from './lived/door.ts'
import { requestSite } from './requests/routes.ts'
import { newUndoSite, type AskWritten } from './undoing/door.ts'
import { proposalSite } from './proposals/routes.ts'

/** The addresses of the room; fixed words come before `/orientation/:id`. @param about what else a referent may open of somebody; @param listLived what they lived at employers; @param askWritten whether something stands on an admission */
export const newOrientationSite = (about: PagesAbout, listLived: ListLived, askWritten: AskWritten): Site =>
  newSite()
    .route('/', exportSite)
    .route('/', newAccompaniedSite(listLived))
    .route('/', myPeopleSite)
    .route('/', proposalSite)
    .route('/', doubtSite)
    .route('/', actionSite)
    .route('/', commissionSite)
    .route('/', addPersonSite)
    .route('/', requestSite)
    .route('/', meetingSite)
    .route('/', referentSite)
    .route('/', newPathSite(about, listLived))
    .route('/', newUndoSite(askWritten))
    .route('/', newMyPathSite(listLived))
    .route('/', invitationSite)
