import { newSite } from '#platform/web'
import { cropSite } from './crop-routes.ts'
import { fieldSite } from './field-routes.ts'
import { figureSite } from './figure-routes.ts'
import { lotSite } from './lot-routes.ts'
import { openFarmSite } from './open-farm-routes.ts'
import { teamSite } from './team-routes.ts'
import { weekSite } from './week-routes.ts'

/** Every address of the room. */
export const farmSite = newSite()
  .route('/', openFarmSite)
  .route('/', cropSite)
  .route('/', fieldSite)
  .route('/', lotSite)
  .route('/', weekSite)
  .route('/', teamSite)
  .route('/', figureSite)
