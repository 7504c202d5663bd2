import { newSite, type Site } from '#platform/web'
import { keySite } from './keys/routes.ts'
import type { SayRule } from './refusals/french-rule.ts'
import { newRefusalSite } from './refusals/routes.ts'
import { relaySite } from './relays/routes.ts'
import { streamSite } from './stream/routes.ts'

/** The pages of the room; the store itself is `xapiSite`. Rooms that let something in by rules of their own say them: `sayRule`. */
export const newRecordsSite = (sayRule: SayRule): Site =>
  newSite()
    .route('/', keySite)
    .route('/', newRefusalSite(sayRule))
    .route('/', relaySite)
    .route('/', streamSite)
