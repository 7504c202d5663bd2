import { newSite } from '#platform/web'
import { cropSite } from './beds/routes.ts'
import { fieldSite } from './day/routes.ts'
import { figureSite } from './figures/routes.ts'
import { lotSite } from './lots/routes.ts'
import { openFarmSite } from './opening/routes.ts'
import { giveSite } from './week/give-routes.ts'
import { teamSite } from './week/team-routes.ts'
import { weekSite } from './week/routes.ts'

/** Every address of the room. */
export const farmSite = newSite()
  .route('/', openFarmSite)
  .route('/', cropSite)
  .route('/', fieldSite)
  .route('/', lotSite)
  .route('/', weekSite)
  .route('/', giveSite)
  .route('/', teamSite)
  .route('/', figureSite)
