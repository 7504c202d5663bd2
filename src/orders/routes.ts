import { newSite } from '#platform/web'
import { basketSite } from './basket-routes.ts'
import { orderSite } from './order-routes.ts'
import { managementSite } from './management-routes.ts'
import { paySite } from './pay-routes.ts'
import { recallSite } from './recall-routes.ts'
import { receiptSite } from './receipt-routes.ts'
import { replaceSite } from './replace-routes.ts'
import { salesSite } from './sales-routes.ts'
import { settingsSite } from './settings-routes.ts'
import { shareSite } from './share-routes.ts'
import { waySite } from './way-routes.ts'

/** Every address of the room. */
export const ordersSite = newSite()
  .route('/', basketSite)
  .route('/', waySite)
  .route('/', paySite)
  .route('/', receiptSite)
  .route('/', replaceSite)
  .route('/', recallSite)
  .route('/', shareSite)
  .route('/', salesSite)
  .route('/', orderSite)
  .route('/', managementSite)
  .route('/', settingsSite)
