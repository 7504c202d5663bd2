import { z } from 'zod'

/** Why somebody need not follow a part of a course, in the words of cmi5 (9.5.5.2). */
const waiverReasons = [
  'Tested Out',
  'Equivalent AU',
  'Equivalent Outside Activity',
  'Administrative',
] as const
export type WaiverReason = (typeof waiverReasons)[number]

const waiver = z.object({ reason: z.enum(waiverReasons).nullable(), word: z.string() })
const score = { right: z.int(), of: z.int() }
const format = z.discriminatedUnion('code', [
  z.object({ code: z.literal('work accepted') }),
  z.object({ code: z.literal('quiz passed'), ...score }),
  z.object({ code: z.literal('quiz missed'), ...score }),
  /** `score`: from 0 to 1, when the course gave one. `waived`: why a part of it was not followed. */
  z.object({ code: z.literal('course followed'), score: z.number().nullable(), waived: waiver.nullable() }),
  z.object({ code: z.literal('waived'), ...waiver.shape }),
])

/** Why a work counts or comes back, when the program found it by itself: a code and its figures, said where it is read. */
export type Found = z.infer<typeof format>

/** As it is kept, where the words of somebody may stand too: in the answer to a work, in a line of the ledger. */
export const keptFound = (found: Found): string => JSON.stringify(format.parse(found))

/** What was found, or undefined when somebody wrote this. */
export function foundIn(kept: string): Found | undefined {
  if (!/^\{"code" ?:/.test(kept)) return undefined
  try {
    return format.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}
