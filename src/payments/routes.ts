import { newSite } from '#platform/web'
import { bookSite } from './book-routes.ts'
import { disputeSite } from './dispute-routes.ts'
import { moneySite } from './money-routes.ts'
import { payeeSite } from './payee-routes.ts'
import { paymentSite } from './payment-routes.ts'
import { simulatorSite } from './simulator-routes.ts'

/** Every address of the room, but the one where the provider announces. */
export const paymentsSite = newSite()
  .route('/', moneySite)
  .route('/', paymentSite)
  .route('/', payeeSite)
  .route('/', bookSite)
  .route('/', disputeSite)
  .route('/', simulatorSite)
