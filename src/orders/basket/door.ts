export { BASKET_DAYS, isTooLittle, lineAnchor, MOST, mostOf, type Basket } from './basket.ts'
export { emptyBasket, putLine, takeMarket } from './line-store.ts'
export { dayRefusals } from './days.ts'
export { hubOfMarket, marketOf } from './find-market.ts'
export { newSecret, basketIn, digestOf, keptBasketId } from './open-browser.ts'
export { showBasket } from './show-basket.ts'
export {
  countOf,
  type BasketSummed,
  type ShownBasket,
  type ShownLine,
  hasAlcohol,
  hasTooManyShops,
  stopOf,
  type BasketStop,
} from './shown-basket.ts'
export { forgetBaskets, lockBasket, openBasket, renewOrderId, saveSlot, saveWay } from './store.ts'
export { offersById, viewBasket } from './view-basket.ts'
export { wishOf, type WishPart } from './gather-wish.ts'
export { BasketSum } from './sum.tsx'
export { Less, More } from './quantity.tsx'
export { RemovedLine } from './left-lines.tsx'
export { offerOf } from './find-offer.ts'
export { BasketAllergens } from './allergens.tsx'
