import { newSite } from '#platform/web'
import { approvalSite } from './approval/routes.ts'
import { articleSite } from './writing/article-routes.ts'
import { bulletinSite } from './bulletin/routes.ts'
import { editorSite } from './writing/routes.ts'
import { resultSite } from './figures/routes.ts'

export const resultsSite = newSite()
  .route('/', resultSite)
  .route('/', bulletinSite)
  .route('/', editorSite)
  .route('/', articleSite)
  .route('/', approvalSite)
