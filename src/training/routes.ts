import { newSite } from '#platform/web'

export const trainingSite = newSite()
