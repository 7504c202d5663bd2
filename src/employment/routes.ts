import { newSite } from '#platform/web'
import { cddiListSite } from './cddis/list-routes.ts'
import { cddiSite } from './cddis/routes.ts'
import { exitListSite } from './exits/list-routes.ts'
import { exitSite } from './exits/routes.ts'
import { monthSite } from './month/routes.ts'
import { personSite } from './path/routes.ts'
import { postFormSite } from './post-writing/form-routes.ts'
import { postSite } from './posts/routes.ts'

/** Every address of the room; fixed words come before `/insertion/postes/:id`. */
export const employmentSite = newSite()
  .route('/', monthSite)
  .route('/', cddiSite)
  .route('/', exitSite)
  .route('/', cddiListSite)
  .route('/', exitListSite)
  .route('/', personSite)
  .route('/', postFormSite)
  .route('/', postSite)
