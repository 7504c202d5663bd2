import type { GroupId } from '#actions'
import { z } from 'zod'
import { asDay, type Day } from '#platform/time'
import { asId } from '#platform/id'
import type { Decision } from '../decisions/door.ts'
import { withdrawals } from '../positioning.ts'
import type { PositioningId } from '../ids.ts'

/** A decision kept with its question, as it comes back from the database. */
export const decisionSchema: z.ZodType<{ positioningId: PositioningId; wish: Decision; on: Day }> = z.object({
  positioningId: z.string().transform(asId<PositioningId>),
  on: z.string().transform((text, context) => {
    const found = asDay(text)
    if (found) return found
    context.addIssue({ code: 'custom', message: 'not a day' })
    return z.NEVER
  }),
  wish: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('admit'), groupId: z.string().transform(asId<GroupId>) }),
    z.object({ kind: z.literal('wait'), why: z.string().nullable() }),
    z.object({ kind: z.literal('refuse'), why: z.string() }),
    z.object({ kind: z.literal('withdraw'), withdrawal: z.enum(withdrawals), why: z.string().nullable() }),
  ]),
})
