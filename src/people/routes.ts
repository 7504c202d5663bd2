import { newSite } from '#platform/web'
import { identitySite } from './identity-routes.ts'
import { firstVisitSite } from './first-visit-routes.tsx'
import { memberSite } from './member-routes.ts'
import { organisationSite } from './organisation-routes.ts'
import { messageSite } from './message-routes.ts'
import { myPageSite } from './my-page-routes.ts'
import { passkeySite } from './passkey-routes.ts'
import { resemblanceSite } from './resemblance-routes.ts'
import { signInSite } from './sign-in-routes.ts'

export const peopleSite = newSite()
  .route('/', signInSite)
  .route('/', firstVisitSite)
  .route('/', identitySite)
  .route('/', organisationSite)
  .route('/', memberSite)
  .route('/', resemblanceSite)
  .route('/', myPageSite)
  .route('/', messageSite)
  .route('/', passkeySite)
