import { newSite } from '#platform/web'
import { accessSite } from './access/routes.ts'
import { identitySite } from './identity/routes.ts'
import { firstVisitSite } from './organisations/first-visit-routes.tsx'
import { letterheadSite } from './organisations/letterhead-routes.ts'
import { memberSite } from './organisations/member-routes.ts'
import { organisationSite } from './organisations/routes.ts'
import { messageSite } from './messages/routes.ts'
import { myPageSite } from './mine/routes.ts'
import { myPasskeySite } from './mine/passkey-routes.ts'
import { passkeySite } from './sign-in/passkey-routes.ts'
import { languageSite } from './language/routes.ts'
import { resemblanceSite } from './resemblances/routes.ts'
import { signInSite } from './sign-in/routes.ts'

export const peopleSite = newSite()
  .route('/', languageSite)
  .route('/', signInSite)
  .route('/', firstVisitSite)
  .route('/', identitySite)
  .route('/', organisationSite)
  .route('/', memberSite)
  .route('/', letterheadSite)
  .route('/', resemblanceSite)
  .route('/', myPageSite)
  .route('/', accessSite)
  .route('/', messageSite)
  .route('/', myPasskeySite)
  .route('/', passkeySite)
