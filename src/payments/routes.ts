import { newSite } from '#platform/web'
import { accountSite } from './payee/account-routes.ts'
import { bookSite } from './book/routes.ts'
import { disputeSite } from './dispute/routes.ts'
import { fecSite } from './fec/routes.ts'
import { invoiceSite } from './invoice/routes.ts'
import { moneySite } from './statement/routes.ts'
import { payeeSite } from './payee/routes.ts'
import { paymentSite } from './story/routes.ts'
import { simulatorSite } from './demo/routes.ts'

/** Every address of the room, but the one where the provider announces. */
export const paymentsSite = newSite()
  .route('/', moneySite)
  .route('/', accountSite)
  .route('/', invoiceSite)
  .route('/', paymentSite)
  .route('/', payeeSite)
  .route('/', bookSite)
  .route('/', fecSite)
  .route('/', disputeSite)
  .route('/', simulatorSite)
