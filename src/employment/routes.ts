import type { PagesAbout } from '#people'
import { newSite, type Site } from '#platform/web'
import { cddiListSite } from './cddis/list-routes.ts'
import { cddiSite } from './cddis/routes.ts'
import { exitListSite } from './exits/list-routes.ts'
import { exitSite } from './exits/routes.ts'
import { newMonthSite, type ImmersionPages } from './month/routes.ts'
import { newPersonSite } from './path/routes.ts'
import { postFormSite } from './post-writing/form-routes.ts'
import { postSite } from './posts/routes.ts'

/**
 * Every address of the room; fixed words come before `/insertion/postes/:id`.
 * @param about what else an adviser may open of somebody.
 * @param immersionPages where who supervises people reads the immersions of each.
 */
export const newEmploymentSite = (about: PagesAbout, immersionPages: ImmersionPages): Site =>
  newSite()
    .route('/', newMonthSite(immersionPages))
    .route('/', cddiSite)
    .route('/', exitSite)
    .route('/', cddiListSite)
    .route('/', exitListSite)
    .route('/', newPersonSite(about))
    .route('/', postFormSite)
    .route('/', postSite)
