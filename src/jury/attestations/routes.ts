import { newSite } from '#platform/web'
import { bearerSite } from './bearer-routes.ts'
import { checkSite } from './check-routes.ts'
import { issueSite } from './issue-routes.ts'
import { keysSite } from './keys-routes.ts'
import { revokeSite } from './revoke-routes.ts'

/** Attestations: what anybody checks, before what a bearer shows; then those of a jury, issued and taken back. */
export const attestationSite = newSite()
  .route('/', keysSite)
  .route('/', checkSite)
  .route('/', bearerSite)
  .route('/', issueSite)
  .route('/', revokeSite)
