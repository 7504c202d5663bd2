import { newSite } from '#platform/web'
import { keySite } from './key-routes.ts'
import { refusalSite } from './refusal-routes.ts'
import { relaySite } from './relay-routes.ts'
import { streamSite } from './stream-routes.ts'

/** The pages of the room; the store itself is `xapiSite`. */
export const recordsSite = newSite()
  .route('/', keySite)
  .route('/', refusalSite)
  .route('/', relaySite)
  .route('/', streamSite)
