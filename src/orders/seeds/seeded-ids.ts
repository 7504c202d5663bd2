import type { ProductId } from '#market'
import type { ShareId } from '#payments'
import { exampleSecret, idOf } from './example-ids.ts'
import type { LineId, ReplacementId } from '../ids.ts'

/** The secret address of an order of the demo, numbered as in `seededOrders` from 1. */
export const seededOrderSecret = (n: number): string => exampleSecret(`seed ${n}`)

/** The share of a shop in it. */
export const seededShareId = (n: number, slug: string): ShareId => idOf(`seed ${n} ${slug}`)

export const seededLineId = (n: number, productId: ProductId): LineId => idOf(`seed ${n} ${productId}`)

/** What a shop proposed in it. */
export const seededQuestionId = (n: number): ReplacementId => idOf(`question ${n}`)
