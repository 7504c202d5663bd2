import { newSite } from '#platform/web'

export const actionsSite = newSite()
