/** What a demo course says, shows and asks: data only, read by the player of its package. Drawings are names of `pictures`. */
export type CourseContent = {
  /** Names its files; its IRIs are made from `key`, a uuid that never changes. */
  slug: string
  key: string
  title: string
  description: string
  minutes: number
  /** The mark of the course, on its first screen. */
  picture: string
  screens: Screen[]
  questions: Question[]
  /** SVG, by name. */
  pictures: Record<string, string>
}

/** One idea. `signs` are small drawings to learn, each with its words. */
export type Screen = { title: string; picture?: string; lines: string[]; signs?: Sign[]; beware?: string }

export type Sign = { picture: string; words: string }

/** `because` explains the right answer, whatever was answered. */
type Asked = { id: string; ask: string; picture?: string; because: string }

/** One answer among a few: pictures with their words, or words alone. */
export type Choice = Asked & { kind: 'choice'; answers: { picture?: string; words: string }[]; right: number }

/** Steps to put in order, written here in the right one and shown in the order of `shown`. */
export type Order = Asked & { kind: 'order'; steps: { picture?: string; words: string }[]; shown: number[] }

/** A number to set, from `min` to `max`; `vessel` is what is drawn while it moves. */
export type Dose = Asked & {
  kind: 'dose'
  label: string
  unit: string
  min: number
  max: number
  step: number
  start: number
  right: number
  vessel: 'jug' | 'caps' | 'tub'
}

export type Question = Choice | Order | Dose

/** The share of right answers that passes: at most one mistake in seven. */
export const MASTERY_SCORE = 0.8
