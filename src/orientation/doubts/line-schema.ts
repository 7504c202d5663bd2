import { z } from 'zod'
import { asDay } from '#platform/time'
import type { PositioningLine } from '../positioning-line.ts'
import { unreadFields, type UnreadCell } from '../unread.ts'

const day = z
  .string()
  .transform((text) => asDay(text) ?? null)
  .nullable()

const text = z.string().nullable()

export const unreadSchema: z.ZodType<UnreadCell[]> = z.array(
  z.object({ field: z.enum(unreadFields), cell: z.string() }),
)

/** A line kept with its question, as it comes back from the database. */
export const lineSchema: z.ZodType<PositioningLine> = z.object({
  who: z.object({
    givenName: z.string(),
    familyName: z.string(),
    usageName: text,
    birthDate: day,
    phone: text,
    email: text,
    town: text,
    postcode: text,
  }),
  positionedOn: day,
  mobility: text,
  status: text,
  comment: text,
  referent: text,
  structure: text,
  shifted: z.boolean(),
  unread: unreadSchema,
})
