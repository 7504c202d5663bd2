import { newSite } from '#platform/web'
import { eventSite } from './events/routes.ts'
import { foundingSite } from './founding/routes.ts'
import { homeSite } from './home/routes.ts'
import { planningSite } from './planning/routes.ts'
import { quoteSite } from './quotes/routes.ts'
import { requestSite } from './requests/routes.ts'
import { roleSite } from './roles/routes.ts'
import { serviceSite } from './sheet/routes.ts'

/** Every address of the room. */
export const companySite = newSite()
  .route('/', foundingSite)
  .route('/', homeSite)
  .route('/', requestSite)
  .route('/', quoteSite)
  .route('/', planningSite)
  .route('/', serviceSite)
  .route('/', roleSite)
  .route('/', eventSite)
