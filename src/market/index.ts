export { marketSite } from './routes.ts'
export { marketPages } from './listed.ts'
export { seedMarket, seededMarketId, seededProductId } from './seeds/seed-market.ts'
export { merchantsImporter } from './joining/import-merchants.ts'
export { ownProductsImporter, productsImporter } from './till/import-products.ts'
export { harvested, isHarvestOf, receiveLot } from './harvest/receive-lot.ts'
export { correctLot, corrected } from './harvest/correct-lot.ts'
export { marketToday } from './today.ts'
export { marketData } from './market-data.ts'
export { costOf, vatInside, type Sold } from './price.ts'
export {
  keptShop,
  ownMarkets,
  ownShops,
  requireOperator,
  requireOperatorOf,
  type Operating,
} from './access.ts'
export { keptShopOf, shopAddress } from './kept-product.ts'
export { readMarket, type Market } from './market-store.ts'
export { managementWords, shopWords } from './shop-frame.tsx'
export { freeStock, holdStock, lotsToTake, reserveStock, returnStock, sellReserved } from './stock/reserve.ts'
export { openCatalogue } from './catalogue/open-catalogue.ts'
export type { Catalogue, Offer, Shop } from './catalogue/catalogue.ts'
export { aisleRules, isFood } from './aisle.ts'
export { pictureAddress } from './look.ts'
export { carriedWeight_g } from './carried-weight.ts'
export { isAway, type Merchant } from './merchant.ts'
export { hoursOn, readHours, type Hours } from './hours.ts'
export { inState, writeLeft, writeOrigin, writePack, writeUnitPrice } from './sale-words.ts'
export { basketCountIn, basketPlace, sayBasketCount } from './catalogue/basket-count.ts'
export { merchantsOf, readMerchant } from './merchant-store.ts'
export { stocksOf } from './stock/store.ts'
export { recallLot, recallProduct } from './stock/recall-lot.ts'
export { insertLot, lotsByIds, lotsByNumber, type Lot } from './stock/lot-store.ts'
export { readProduct, type Product } from './product-store.ts'
export { marketOpening } from './opening.ts'
