import { dayOf } from '#platform/time'
import type { Facts, Told } from '#platform/facts'
import { z } from 'zod'

const day = z.string().transform(dayOf)
export const admitted = z.object({ personId: z.string(), groupId: z.string(), fromDay: day })
export const withdrawn = z.object({
  personId: z.string(),
  groupId: z.string(),
  untilDay: day,
  why: z.string().nullable(),
})
export const opened = z.object({ organisationId: z.string(), operatorId: z.string() })
export const given = z.object({ organisationId: z.string(), role: z.string() })
export const asked = z.object({ askId: z.string() })

/** What they say, without when. */
export const payloadsOf = <Name extends keyof Facts>(facts: readonly Told<Name>[]) =>
  facts.map(({ payload }) => payload)
