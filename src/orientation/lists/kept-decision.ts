import { z } from 'zod'
import { asDay, type Day } from '#platform/time'
import type { Decision } from '../decisions/door.ts'
import { withdrawals } from '../positioning.ts'

/** A decision kept with its question, as it comes back from the database. */
export const keptDecision: z.ZodType<{ positioningId: string; wish: Decision; on: Day }> = z.object({
  positioningId: z.string(),
  on: z.string().transform((text, context) => {
    const found = asDay(text)
    if (found) return found
    context.addIssue({ code: 'custom', message: 'not a day' })
    return z.NEVER
  }),
  wish: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('admit'), groupId: z.string() }),
    z.object({ kind: z.literal('wait'), why: z.string().nullable() }),
    z.object({ kind: z.literal('refuse'), why: z.string() }),
    z.object({ kind: z.literal('withdraw'), withdrawal: z.enum(withdrawals), why: z.string().nullable() }),
  ]),
})
