import { z } from 'zod'
import { asDay } from '#platform/time'

/** A day that is one: '2026-06-02'. */
export const dayIn = z.string().transform((typed, context) => {
  const found = asDay(typed)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})
/** PostgreSQL keeps no text with a NUL. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((typed) => !typed.includes('\u0000'))
export const maybe = (max: number) => words(max).nullable()
