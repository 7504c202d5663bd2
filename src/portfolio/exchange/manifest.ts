import { z } from 'zod'
import { asDay } from '#platform/time'

/** The file of a portfolio that Beffroi writes and reads again: all that its person said, what it proves, and where its pieces are. */
export const MANIFEST = 'portfolio.json'

const MOST_EVIDENCE = 5000
const day = z.string().transform((typed, context) => {
  const found = asDay(typed)
  if (found) return found
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})
const words = (max: number) => z.string().trim().min(1).max(max)
const maybe = (max: number) => words(max).nullable()

const piece = z.object({ path: words(300), isTold: z.boolean(), name: words(150) })

const proves = z.object({
  framework: z.enum(['clea', 'trade']),
  frameworkId: words(100),
  code: words(20),
  title: z.string().max(300),
})

const evidence = z.object({
  id: z.uuid(),
  title: words(120),
  did: maybe(2000),
  learnt: maybe(2000),
  happenedOn: day,
  place: maybe(120),
  withWhom: maybe(120),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  /** What the house that saw it done said of it. */
  seenAs: maybe(500),
  proves: z.array(proves).max(200),
  pieces: z.array(piece).max(50),
})

export const manifest = z.object({
  format: z.literal('beffroi portfolio'),
  version: z.literal(1),
  /** The address of the Beffroi that wrote it. */
  from: words(200),
  person: words(200),
  madeAt: words(40),
  evidence: z.array(evidence).max(MOST_EVIDENCE),
})

export type Manifest = z.output<typeof manifest>
export type CarriedEvidence = Manifest['evidence'][number]
export type CarriedPiece = CarriedEvidence['pieces'][number]
