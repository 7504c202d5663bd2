import { newSite, type Site } from '#platform/web'
import { alertsSite } from './alerts/routes.ts'
import { addShopSite } from './joining/routes.ts'
import { catalogueSite } from './catalogue/routes.ts'
import { labelsSite } from './labels/routes.ts'
import { managementSite } from './operator/management-routes.ts'
import { marketOpeningSite } from './operator/market-routes.ts'
import { photoSite } from './picture/routes.ts'
import { questionSite } from './question/routes.ts'
import { shopProductSite } from './shelf/product-routes.ts'
import { newShopSite } from './shelf/routes.ts'
import { productSite } from './product/routes.ts'
import { waitSite } from './waiting/routes.ts'
import { newTermsSite } from './terms/routes.ts'
import type { BilledMerchants } from './law/door.ts'
import { shopWordsSite } from './shopfront/routes.ts'

/** Every address of the room; who sells is named as on invoices, which another room writes. */
export const newMarketSite = ({ billedMerchants }: { billedMerchants: BilledMerchants }): Site =>
  newSite()
    .route('/', catalogueSite)
    .route('/', productSite)
    .route('/', waitSite)
    .route('/', newTermsSite(billedMerchants))
    .route('/', photoSite)
    .route('/', newShopSite(billedMerchants))
    .route('/', shopWordsSite)
    .route('/', alertsSite)
    .route('/', labelsSite)
    .route('/', shopProductSite)
    .route('/', questionSite)
    .route('/', managementSite)
    .route('/', marketOpeningSite)
    .route('/', addShopSite)
