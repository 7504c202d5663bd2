import { newSite } from '#platform/web'
import { keySite } from './keys/routes.ts'
import { refusalSite } from './refusals/routes.ts'
import { relaySite } from './relays/routes.ts'
import { streamSite } from './stream/routes.ts'

/** The pages of the room; the store itself is `xapiSite`. */
export const recordsSite = newSite()
  .route('/', keySite)
  .route('/', refusalSite)
  .route('/', relaySite)
  .route('/', streamSite)
