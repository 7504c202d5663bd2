import type { MyData, ProvenBy } from '#people'
import { newSite, type Site } from '#platform/web'
import { cardSite } from './card/routes.ts'
import { publicLinkSite } from './links/public-routes.ts'
import { printedLinkSite } from './links/print-routes.ts'
import { ownLinkSite } from './links/routes.ts'
import { criteriaSite } from './criteria/routes.ts'
import { newExchangeSite } from './exchange/routes.ts'
import { filmSite } from './films/door.ts'
import { tutorialSite } from './tutorials/door.ts'
import { matrixSite } from './matrix/routes.ts'
import { librarySite } from './library/door.ts'
import { watchedSite } from './watched/door.ts'
import { newKeptSite } from './kept/routes.ts'
import { newMineSite } from './mine/routes.ts'
import { newProposalSite } from './proposals/routes.tsx'
import { suggestionSite, withSuggested } from './suggestions/door.ts'
import { ownSightSite } from './shown/own-routes.ts'
import { readerSite } from './shown/reader-routes.ts'

type Around = {
  /** What other rooms saw somebody do: each proposes it, in one press. */
  provenBy: ProvenBy
  /** What other rooms add to what somebody takes away: signed credentials, traces. */
  besides: (url: string) => readonly MyData[]
}

/** Every address of the room. */
export function newPortfolioSite({ provenBy: elsewhere, besides }: Around): Site {
  const provenBy = withSuggested(elsewhere)
  return newSite()
    .route('/', suggestionSite)
    .route('/', newProposalSite(provenBy))
    .route('/', criteriaSite)
    .route('/', newExchangeSite(besides))
    .route('/', newKeptSite(provenBy))
    .route('/', matrixSite)
    .route('/', readerSite)
    .route('/', ownSightSite)
    .route('/', cardSite)
    .route('/', printedLinkSite)
    .route('/', ownLinkSite)
    .route('/', publicLinkSite)
    .route('/', filmSite)
    .route('/', tutorialSite)
    .route('/', watchedSite)
    .route('/', librarySite)
    .route('/', newMineSite(provenBy))
}
