import { typo } from '#platform/i18n'
import type { AccidentWords } from '../words/door.ts'
import type { AskedFact } from './accident.ts'
import type { ReadableFacts } from './circle.ts'

/** `isTyped`: somebody wrote it, in their language. */
export type Line = { label: string; value: string; isTyped: boolean }

/**
 * The facts in the order of the form of a declaration, each with its label; without what this reader may not read.
 * @param instant how this reader's language writes a moment
 * @param unsaid what nobody said yet, and how a paper says so where it would stand
 */
export function factLines(
  facts: ReadableFacts,
  { facts: labels, places, stops }: AccidentWords,
  instant: (at: Date) => string,
  unsaid: { facts: readonly AskedFact[]; words: string } = { facts: [], words: '' },
): Line[] {
  const { bodyPart, injury, care, stopsWork } = facts
  const missing = (label: string, fact: AskedFact): Line[] =>
    unsaid.facts.includes(fact) ? [{ label, value: unsaid.words, isTyped: false }] : []
  const typed = (label: string, value: string | undefined): Line[] =>
    value ? [{ label, value: typo(value), isTyped: true }] : []
  const said = (label: string, value: string | undefined): Line[] =>
    value ? [{ label, value, isTyped: false }] : []
  return [
    ...said(labels.when, instant(facts.happenedAt)),
    ...(facts.place ? said(labels.where, places[facts.place]) : missing(labels.where, 'place')),
    ...typed(labels.exactly, facts.exactly),
    ...missing(labels.exactly, 'exactly'),
    ...typed(labels.doing, facts.doing),
    ...missing(labels.doing, 'doing'),
    ...typed(labels.how, facts.how),
    ...typed(labels.touched, facts.touched),
    ...typed(labels.bodyPart, bodyPart),
    ...missing(labels.bodyPart, 'bodyPart'),
    ...typed(labels.injury, injury),
    ...missing(labels.injury, 'injury'),
    ...typed(labels.care, care),
    ...said(labels.stopsWork, stopsWork && stops[stopsWork]),
    ...typed(labels.witness, facts.witness),
    ...typed(labels.firstTold, facts.firstTold),
    ...missing(labels.firstTold, 'firstTold'),
  ]
}

/** How the page calls a fact that is missing. */
export const factLabel = (fact: AskedFact, { facts: labels }: AccidentWords): string =>
  fact === 'place' ? labels.where : labels[fact]
