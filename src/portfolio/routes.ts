import type { ProvenBy } from '#people'
import { newSite, type Site } from '#platform/web'
import { cardSite } from './card/routes.ts'
import { publicLinkSite } from './links/public-routes.ts'
import { ownLinkSite } from './links/routes.ts'
import { criteriaSite } from './criteria/routes.ts'
import { newMineSite } from './mine/routes.tsx'
import { newProposalSite } from './proposals/routes.tsx'
import { ownSightSite } from './shown/own-routes.ts'
import { readerSite } from './shown/reader-routes.ts'

/** Every address of the room. @param provenBy what other rooms saw somebody do: each proposes it, in one press. */
export const newPortfolioSite = (provenBy: ProvenBy): Site =>
  newSite()
    .route('/', newProposalSite(provenBy))
    .route('/', criteriaSite)
    .route('/', readerSite)
    .route('/', ownSightSite)
    .route('/', cardSite)
    .route('/', ownLinkSite)
    .route('/', publicLinkSite)
    .route('/', newMineSite(provenBy))
