import { newSite } from '#platform/web'
import { approvalSite } from './approval/routes.ts'
import { articlesSite } from './articles/routes.ts'
import { bulletinSite } from './bulletin/routes.ts'
import { resultSite } from './figures/routes.ts'
import { qualitySite } from './quality/routes.ts'
import { writingSite } from './writing/routes.ts'

export const resultsSite = newSite()
  .route('/', resultSite)
  .route('/', bulletinSite)
  .route('/', writingSite)
  .route('/', articlesSite)
  .route('/', approvalSite)
  .route('/', qualitySite)
