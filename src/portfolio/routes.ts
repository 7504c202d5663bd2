import type { MyData, Proving } from '#people'
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
import { PORTFOLIO } from './portfolio.ts'
import { withSaying } from './say-origin.ts'
import { ownSightSite } from './shown/own-routes.ts'
import { readerSite } from './shown/reader-routes.ts'

type Around = {
  /** What other rooms saw somebody do: each proposes it, in one press, and says it. */
  proving: Proving
  /** What other rooms add to what somebody takes away: signed credentials, traces. */
  besides: (url: string) => readonly MyData[]
}

/** Every address of the room. */
export function newPortfolioSite({ proving: elsewhere, besides }: Around): Site {
  const proving = withSuggested(elsewhere)
  return newSite()
    .use(`${PORTFOLIO}/*`, withSaying(proving.say))
    .route('/', suggestionSite)
    .route('/', newProposalSite(proving))
    .route('/', criteriaSite)
    .route('/', newExchangeSite(besides))
    .route('/', newKeptSite(proving))
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
    .route('/', newMineSite(proving))
}
