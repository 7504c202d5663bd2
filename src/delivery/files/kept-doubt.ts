import { z } from 'zod'
import type { FileDoubt } from './file-order.ts'

/** What is asked of an order, as it comes back from the database. */
export const keptDoubt: z.ZodType<FileDoubt> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['date', 'amount']), said: z.string() }),
  z.object({ kind: z.literal('hours'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('too many places'), places: z.number() }),
  z.object({ kind: z.enum(['heavy parcel', 'two versions', 'no weight', 'cold']) }),
])
