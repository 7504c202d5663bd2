import { z } from 'zod'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { dayIn, maybe, words } from './fields.ts'
import { carriedCard, carriedTold } from './told.ts'

/** The file of a portfolio that Beffroi writes and reads again: all that its person said, what it proves, and where its pieces are. */
export const MANIFEST = 'portfolio.json'

const MOST_EVIDENCE = 5000
/** An address begins as ours are kept: 'https', whatever letters it was typed with. */
export const withScheme = (address: string): string =>
  address.replace(/^https?/i, (scheme) => scheme.toLowerCase())

const kinds = ['image', 'pdf', 'sheet', 'audio', 'video', 'text'] as const

const piece = z.object({
  path: words(300),
  isTold: z.boolean(),
  name: words(150),
  /** What it is, for whoever shows it; who brings it in reads its bytes. */
  kind: z.enum(kinds).optional(),
  /** The picture of a film. */
  picture: maybe(300).optional(),
})

/** In tenths of a second, as ours are kept. */
const time = z
  .number()
  .min(0)
  .max(600)
  .transform((time_s) => Math.round(time_s * 10) / 10)
const step = z.object({
  at_s: time,
  words: words(300),
  /** What is done there, and a picture of it: an archive of before has neither. */
  says: maybe(1000).optional(),
  picture: maybe(300).optional(),
})
const caption = z.object({ from_s: time, to_s: time, words: words(300) })

type Cue = z.output<typeof caption>

/** None begins before the one before has ended. */
function isInOrder(captions: readonly Cue[]): boolean {
  return captions.every(({ from_s, to_s }, n) => to_s > from_s && from_s >= (captions[n - 1]?.to_s ?? 0))
}

const named = { code: words(20), title: z.string().max(300) }
const proves = z.discriminatedUnion('framework', [
  z.object({ framework: z.literal('clea'), frameworkId: words(100), ...named }),
  z.object({ framework: z.literal('trade'), frameworkId: z.uuid(), ...named }),
])

const evidence = z.object({
  id: z.uuid().transform((id) => id.toLowerCase()),
  /** Longer than one that is typed: a course gives its own name. */
  title: words(500),
  did: maybe(2000),
  learnt: maybe(2000),
  happenedOn: dayIn,
  place: maybe(120),
  withWhom: maybe(120),
  link: words(500)
    .pipe(z.url({ protocol: /^https?$/ }))
    .transform(withScheme)
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
  /** The id of that person in that Beffroi; an archive of before 0.4 has none. */
  owner: z
    .uuid()
    .transform((typed) => asId<PersonId>(typed.toLowerCase()))
    .optional(),
  evidence: z.array(evidence).max(MOST_EVIDENCE),
  /** Since 0.3: an archive of before has neither. */
  card: carriedCard.optional(),
  told: carriedTold.optional(),
})

export type Manifest = z.output<typeof manifest>
export type CarriedEvidence = Manifest['evidence'][number]
export type CarriedPiece = CarriedEvidence['pieces'][number]
export type CarriedStep = NonNullable<CarriedEvidence['steps']>[number]
