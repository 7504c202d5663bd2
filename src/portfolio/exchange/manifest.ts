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

const piece = z.object({
  path: words(300),
  isTold: z.boolean(),
  name: words(150),
  /** The picture of a film. */
  picture: maybe(300).optional(),
})

/** In tenths of a second, as ours are kept. */
const time = z
  .number()
  .min(0)
  .max(600)
  .transform((time_s) => Math.round(time_s * 10) / 10)
const step = z.object({ at_s: time, words: words(300) })
const caption = z.object({ from_s: time, to_s: time, words: words(300) })

type Cue = z.output<typeof caption>

/** None begins before the one before has ended. */
function isInOrder(captions: readonly Cue[]): boolean {
  return captions.every(({ from_s, to_s }, n) => to_s > from_s && from_s >= (captions[n - 1]?.to_s ?? 0))
}

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
  /** Of a film that is a tutorial. */
  steps: z.array(step).max(200).optional(),
  captions: z.array(caption).max(500).refine(isInOrder).optional(),
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
