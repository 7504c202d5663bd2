import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { newActionsSite } from '#actions'
import { certificationSite } from '#certification'
import { newJurySite } from '#jury'
import { companySite } from '#company'
import { auRuleSentence, courseMachines, coursesSite } from '#courses'
import { newDeliverySite } from '#delivery'
import { contractsFrom, newEmploymentSite } from '#employment'
import { farmSite } from '#farm'
import { immersionAbout, immersionsBeside, listLived, ownImmersions, newImmersionSite } from '#immersion'
import { newMarketSite } from '#market'
import { ordersSite, ownSale, soldOrders } from '#orders'
import { newOrientationSite, referentPages } from '#orientation'
import { billingsOf, newPaymentsSite, providerSite } from '#payments'
import {
  answersNews,
  newPortfolioSite,
  portfolioAbout,
  proofsBySkill,
  hasOwnCard,
  makeCardLink,
} from '#portfolio'
import { actorOf, peopleSite, readLanguage, readSession } from '#people'
import { newRecordsSite, xapiSite } from '#records'
import { resultsSite } from '#results'
import { newTrainingSite, viewOutside } from '#training'
import { readTerritory, territorySite } from '#territory'
import type { Ground } from '#platform/ground'
import { asset } from '#platform/ui'
import { newHall, type Ask, type Env, type Site } from '#platform/web'
import { askWritten } from './facts/ask-written.ts'
import { actionResults } from './read-action-results.tsx'
import { builtFiles } from './built-files.ts'
import { frameOf } from './frame/read-frame.ts'
import { hallSite } from './hall-routes.ts'
import { healthSite } from './operator/health.ts'
import { importSite } from './imports/routes.ts'
import { myDataSite } from './my-data/routes.tsx'
import { papersBesides } from './portfolio/list-papers.ts'
import { provenElsewhere } from './portfolio/gather-proven.ts'
import { searchSite } from './search/routes.ts'
import { findReadOver } from './languages/read-over.ts'
import { translationSite } from './languages/routes.ts'
import { stateSite } from './operator/state-routes.ts'

/** What stands around the rooms, for whoever runs this Beffroi. */
export type Around = {
  /** Is shown every answer, and how many seconds it took. */
  watch?: (c: Ask, seconds: number) => void
  /** Counts for whoever holds their token. */
  meters?: Site | undefined
}

/** Every room, mounted. `report` is told what only we must read. */
export function newBeffroi(
  ground: Ground,
  report: (cause: unknown, c: Ask) => void,
  { watch, meters }: Around = {},
): Hono<Env> {
  const hall = newHall(ground, report, [builtFiles, courseMachines, xapiSite, providerSite], watch)
  // Asked for again at each visit: a new version takes over as soon as it is there.
  hall.use(
    '/service-worker.js',
    serveStatic({
      root: './dist',
      rewriteRequestPath: () => asset('service-worker.js'),
      onFound: (_path, c) => c.header('cache-control', 'no-cache'),
    }),
  )
  hall.route('/', healthSite)
  if (meters) hall.route('/', meters)
  hall.use(readSession, readLanguage, findReadOver)
  hall.use(async (c, next) => {
    await next()
    // once somebody has left, Back shows nothing of theirs
    if (actorOf(c) && !c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  hall.use(async (c, next) => {
    c.set('frame', await frameOf(c, await readTerritory(c.var.db, c.var.now)))
    await next()
  })
  hall.route('/', hallSite)
  hall.route('/', translationSite)
  hall.route('/', stateSite)
  hall.route('/', importSite)
  hall.route('/', searchSite)
  hall.route('/', peopleSite)
  hall.route('/', myDataSite)
  hall.route('/', territorySite)
  hall.route('/', newActionsSite(actionResults, viewOutside))
  hall.route('/', newOrientationSite(portfolioAbout, listLived, askWritten))
  hall.route('/', newDeliverySite(ownSale))
  hall.route('/', newMarketSite({ billedMerchants: billingsOf }))
  hall.route('/', ordersSite)
  hall.route('/', newPaymentsSite(soldOrders))
  hall.route('/', newRecordsSite(auRuleSentence))
  hall.route(
    '/',
    newTrainingSite(portfolioAbout, immersionAbout, { askImmersions: ownImmersions, askNews: answersNews }),
  )
  hall.route('/', coursesSite)
  hall.route('/', newJurySite(portfolioAbout, proofsBySkill)) // before the groups of certification, which would take 'jury' for one of them
  hall.route('/', certificationSite)
  hall.route('/', newPortfolioSite({ proving: provenElsewhere, besides: papersBesides }))
  hall.route('/', companySite)
  hall.route('/', newEmploymentSite(portfolioAbout, immersionsBeside))
  hall.route('/', newImmersionSite({ referentPages, hasCard: hasOwnCard, makeCardLink, contractsFrom }))
  hall.route('/', farmSite)
  hall.route('/', resultsSite)
  return hall
}
