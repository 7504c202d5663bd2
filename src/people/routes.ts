import { newSite } from '#platform/web'
import { firstVisitSite } from './first-visit-routes.tsx'
import { resemblanceSite } from './resemblance-routes.ts'
import { signInSite } from './sign-in-routes.ts'

export const peopleSite = newSite()
  .route('/', signInSite)
  .route('/', firstVisitSite)
  .route('/', resemblanceSite)
