export { marketSite } from './routes.ts'
export { keeperSentences, marketPages } from './listed.ts'
export { seedMarket, seededMarketId, seededProductId } from './seeds/seed-market.ts'
export { merchantsImporter } from './joining/import-merchants.ts'
export { ownProductsImporter, productsImporter } from './till/import-products.ts'
export { correctLot, corrected, harvested, isHarvestOf, receiveLot } from './harvest/door.ts'
export { marketToday } from './today.ts'
export { marketData } from './market-data.ts'
export { costOf, vatInside, type Sold } from './price.ts'
export { ownMarkets, ownShops, requireOperator, requireOperatorOf, type Operating } from './access.ts'
export { keptShop, keptShopOf } from './open-kept.ts'
export { readMarket, type Market } from './market-store.ts'
export { managementWords, shopPlaces, shopWords } from './shop-frame.tsx'
export { freeStock, holdStock, lotsToTake, reserveStock, returnStock, sellReserved } from './stock/door.ts'
export { askMediators, tellLowStock } from './alerts/door.ts'
export {
  AlcoholBanner,
  AsWritten,
  marketSentences,
  saidIn,
  saidOn,
  StaysFrench,
  useSaid,
} from './words/door.ts'
export { goodsWriterOf, inState, shopSentences, writeLeft, writePack, type Said } from './words/door.ts'
export { buyerBar, isSelling, openCatalogue, sayBasketCount } from './catalogue/door.ts'
export { likeliest, MY_ORDERS, waitAddress, type Catalogue, type Offer, type Shop } from './catalogue/door.ts'
export { aisleRules, isFood, isTakenBack } from './aisle.ts'
export { pictureAddress } from './look.ts'
export { isAway, type Merchant } from './merchant.ts'
export { hoursOn, readHours, type Hours } from './hours.ts'
export { merchantsOf, readMerchant } from './merchant-store.ts'
export { insertLot, lotsByIds, lotsByNumber, type Lot } from './stock/door.ts'
export { carriedWeight_g, recallLot, recallProduct, stocksOf } from './stock/door.ts'
export { readProduct, type Product } from './product-store.ts'
export { forgetWaits, tellWaiting } from './waiting/door.ts'
export { marketOpening } from './opening.ts'
export type * from './ids.ts'
