import { newSite } from '#platform/web'
import { addShopSite } from './add-shop-routes.ts'
import { catalogueSite } from './catalogue-routes.ts'
import { managementSite } from './management-routes.ts'
import { marketOpeningSite } from './market-routes.ts'
import { photoSite } from './photo-routes.ts'
import { shopProductSite } from './shop-product-routes.ts'
import { shopSite } from './shop-routes.ts'
import { shopWordsSite } from './shop-words-routes.ts'

/** Every address of the room. */
export const marketSite = newSite()
  .route('/', catalogueSite)
  .route('/', photoSite)
  .route('/', shopSite)
  .route('/', shopWordsSite)
  .route('/', shopProductSite)
  .route('/', managementSite)
  .route('/', marketOpeningSite)
  .route('/', addShopSite)
