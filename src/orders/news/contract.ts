import { asId } from '#platform/id'
import { inBoth, type Kept } from '../kept/door.ts'
import { languageOfBuyer } from '../order.ts'
import { contractLetter, type Sold } from './kept-letter.ts'

/** The contract of an order, to be kept as it is now: it has the id of its order, so that twice is once. */
export const contractOf = (sold: Sold, writtenAt: Date): Kept => ({
  id: asId(sold.order.id),
  orderId: sold.order.id,
  about: 'contract',
  ...inBoth(languageOfBuyer(sold.order.way.buyer), (language) => contractLetter(sold, language)),
  writtenAt,
})
