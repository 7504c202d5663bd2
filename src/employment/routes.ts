import { newSite } from '#platform/web'
import { cddiSite } from './cddi-routes.ts'
import { exitSite } from './exit-routes.ts'
import { listSite } from './list-routes.ts'
import { monthSite } from './month-routes.ts'
import { personSite } from './person-routes.ts'
import { postFormSite } from './post-form-routes.ts'
import { postSite } from './post-routes.ts'

/** Every address of the room; fixed words come before `/insertion/postes/:id`. */
export const employmentSite = newSite()
  .route('/', monthSite)
  .route('/', cddiSite)
  .route('/', exitSite)
  .route('/', listSite)
  .route('/', personSite)
  .route('/', postFormSite)
  .route('/', postSite)
