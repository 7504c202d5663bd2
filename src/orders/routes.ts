import { newSite } from '#platform/web'
import { basketSite } from './basket/routes.ts'
import { orderSite } from './own-order/routes.ts'
import { crateSite } from './crates/routes.ts'
import { keptSite } from './kept/routes.tsx'
import { managementSite } from './management/routes.ts'
import { pastSite } from './past/routes.ts'
import { paySite } from './checkout/routes.ts'
import { invoicingSite } from './invoicing/routes.ts'
import { recallSite } from './recall/routes.ts'
import { shareMonthSite } from './receipt/month-routes.ts'
import { refillSite } from './past/refill-routes.ts'
import { receiptSite } from './receipt/routes.tsx'
import { offerSite } from './replacement/offer-routes.ts'
import { answerSite } from './replacement/answer-routes.ts'
import { salesSite } from './sales/routes.ts'
import { settingsSite } from './settings/routes.ts'
import { shareSite } from './share/routes.ts'
import { startWeeklySite } from './weekly/start-routes.ts'
import { editWeeklySite } from './weekly/edit-routes.ts'
import { weeklySite } from './weekly/routes.ts'
import { waySite } from './basket/way-routes.ts'

/** Every address of the room. */
export const ordersSite = newSite()
  .route('/', basketSite)
  .route('/', waySite)
  .route('/', paySite)
  .route('/', receiptSite)
  .route('/', keptSite)
  .route('/', invoicingSite)
  .route('/', answerSite)
  .route('/', recallSite)
  .route('/', shareMonthSite)
  .route('/', crateSite)
  .route('/', shareSite)
  .route('/', offerSite)
  .route('/', salesSite)
  .route('/', pastSite)
  .route('/', refillSite)
  .route('/', weeklySite)
  .route('/', editWeeklySite)
  .route('/', startWeeklySite)
  .route('/', orderSite)
  .route('/', managementSite)
  .route('/', settingsSite)
