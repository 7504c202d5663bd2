import { newSite } from '#platform/web'
import { draftSite } from './draft-routes.ts'
import { questionSite } from './question-routes.ts'

/** What an evaluator writes: decisions about a person, and answers to contradictions. */
export const evaluationSite = newSite().route('/', draftSite).route('/', questionSite)
