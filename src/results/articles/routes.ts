import { newSite } from '#platform/web'
import { articleSite } from './article-routes.ts'
import { photoSite } from './photo-routes.ts'

export const articlesSite = newSite().route('/', articleSite).route('/', photoSite)
