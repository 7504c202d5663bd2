import { newSite } from '#platform/web'
import { hostSite } from './hosts/routes.ts'
import { pastSite } from './past/routes.ts'
import { possibleSite } from './possible/routes.ts'

/** Every address of the room. */
export const immersionSite = newSite().route('/', hostSite).route('/', pastSite).route('/', possibleSite)
