import { z } from 'zod'
import { audiences } from '../shown/door.ts'
import { dayIn, maybe, words } from './fields.ts'

const id = z.uuid().transform((typed) => typed.toLowerCase())

/** What its person wrote for an employer; its proofs, by the ids that they travel with. Whom to call is told: nobody is named anew by it. */
export const carriedCard = z.object({
  canDo: words(300),
  proofs: z.array(id).max(3),
  showsPhone: z.boolean(),
  call: maybe(200),
})

const shown = z.object({ evidence: id, to: z.array(z.enum(audiences)).max(audiences.length) })

/** Its secret is kept nowhere: it opens nothing from here. */
const link = z.object({
  forWhom: words(200),
  untilDay: dayIn,
  madeOn: dayIn,
  endedOn: dayIn.nullable(),
  showsCard: z.boolean(),
  proofs: z.array(id).max(100),
  looks: z.number().int().min(0),
})

const answer = z.object({
  evidence: id,
  by: words(200),
  on: dayIn,
  words: maybe(2000),
  /** Where its voice is in the archive. */
  voice: maybe(300),
})

/** What others saw and said of it: told to its person, and opened again by nobody. */
export const carriedTold = z.object({
  shown: z.array(shown).max(5000),
  links: z.array(link).max(1000),
  answers: z.array(answer).max(20_000),
})

export type CarriedCard = z.output<typeof carriedCard>
export type CarriedTold = z.output<typeof carriedTold>
export type CarriedAnswer = CarriedTold['answers'][number]
