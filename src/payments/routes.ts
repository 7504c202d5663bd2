import { newSite, type Site } from '#platform/web'
import { accountSite } from './payee/account-routes.ts'
import { bookSite } from './book/routes.ts'
import { newDisputeSite } from './dispute/routes.ts'
import type { Sales } from './dispute/door.ts'
import { fecSite } from './fec/routes.ts'
import { invoiceSite } from './invoice/routes.ts'
import { moneySite } from './statement/routes.ts'
import { payeeSite } from './payee/routes.ts'
import { paymentSite } from './story/routes.ts'
import { simulatorSite } from './demo/routes.ts'

/** Every address of the room, but the one where the provider announces. `sales`: what who sold knows of a payment. */
export const newPaymentsSite = (sales: Sales): Site =>
  newSite()
    .route('/', moneySite)
    .route('/', accountSite)
    .route('/', invoiceSite)
    .route('/', paymentSite)
    .route('/', payeeSite)
    .route('/', bookSite)
    .route('/', fecSite)
    .route('/', newDisputeSite(sales))
    .route('/', simulatorSite)
