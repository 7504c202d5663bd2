import { dayOf, type Day } from '#platform/time'
import type { PathId } from './ids.ts'

export const categories = ['durable', 'transition', 'positive', 'other', 'withdrawn'] as const
export type Category = (typeof categories)[number]

/** What the three first categories are together. */
export const dynamic: readonly Category[] = ['durable', 'transition', 'positive']

/**
 * The kinds of exits and what each is worth. Categories of the circular DGEFP 2008-21 of 10 December 2008 on agreements with
 * integration bodies; whether six months to the day are durable is [U].
 */
export const motives = {
  'permanent job': 'durable',
  'long job': 'durable',
  'public service': 'durable',
  'own business': 'durable',
  'short job': 'transition',
  'aided job': 'transition',
  training: 'positive',
  'other siae': 'positive',
  retirement: 'positive',
  'job seeker': 'other',
  inactive: 'other',
  'no news': 'other',
  'trial ended': 'withdrawn',
  death: 'withdrawn',
  // Long illness, maternity, a move, prison: the count is the same and the reason is nobody's business.
  'personal reason': 'withdrawn',
} as const satisfies Record<string, Category>
export type Motive = keyof typeof motives

export const motiveNames = Object.keys(motives) as Motive[]
export const exitRuleSince: Day = dayOf('2008-12-10')

const unsettled = ['nothing said', 'unknown motive', 'contradiction'] as const
/** Why the category of an exit waits for somebody's answer. */
export type Unsettled = (typeof unsettled)[number]

export const proofs = ['contract', 'entry paper', 'pay slip', 'declared'] as const
export type Proof = (typeof proofs)[number]
/** What a person said is not yet proved. */
export const isProven = (proof: Proof | null): boolean => proof !== null && proof !== 'declared'

export const situations = ['employed', 'training', 'looking', 'not reached'] as const
/** What somebody does six months after they left. */
export type Situation = (typeof situations)[number]
export const SITUATION_MONTHS = 6

/** How an exit is counted: a category, with its motive when it is known, or why nobody can say yet. */
export type Verdict = Settled | { toSettle: Unsettled }
export type Settled = { category: Category; motive: Motive | null }

/** What comes after an exit: what proves it, and what the person does six months later. */
export type FollowUp = { proof: Proof | null; situation: Situation | null }

export type Exit = Verdict & FollowUp & { pathId: PathId; leftOn: Day }

/** The category of an exit; null while it waits for somebody. */
export const categoryOf = (verdict: Verdict): Category | null =>
  'category' in verdict ? verdict.category : null
/** Its motive; null when nobody said it, or while it waits. */
export const motiveOf = (verdict: Verdict): Motive | null => ('motive' in verdict ? verdict.motive : null)

export const isMotive = (text: string): text is Motive => Object.hasOwn(motives, text)

/** Makes a verdict of what a form or a row says. */
export const verdictOf = (category: Category, motive: Motive | null): Settled => ({
  category,
  motive: motive && motives[motive] === category ? motive : null,
})

export const unsettledAs = (toSettle: Unsettled): Verdict => ({ toSettle })

export const isProof = (text: string): text is Proof => proofs.some((proof) => proof === text)
export const isSituation = (text: string): text is Situation =>
  situations.some((situation) => situation === text)
