import { FARM } from '../farm.ts'
import type { Lot } from '../lot.ts'

/** The address that the code of a label leads to. */
export const lotAddress = (url: string, { number }: Pick<Lot, 'number'>): string =>
  `${url}${FARM}/lots/${number}`
