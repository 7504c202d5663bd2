import { typo } from '#platform/i18n'
import type { AccidentWords } from '../words/door.ts'
import type { ReadableFacts } from './circle.ts'

/** `isTyped`: somebody wrote it, in their language. */
export type Line = { label: string; value: string; isTyped: boolean }

/**
 * The facts in the order of the form of a declaration, each with its label; without what this reader may not read.
 * @param instant how this reader's language writes a moment
 */
export function factLines(
  facts: ReadableFacts,
  { facts: labels, places, stops }: AccidentWords,
  instant: (at: Date) => string,
): Line[] {
  const { bodyPart, injury, care, stopsWork } = facts
  const typed = (label: string, value: string | undefined): Line[] =>
    value ? [{ label, value: typo(value), isTyped: true }] : []
  const said = (label: string, value: string | undefined): Line[] =>
    value ? [{ label, value, isTyped: false }] : []
  return [
    ...said(labels.when, instant(facts.happenedAt)),
    ...said(labels.where, places[facts.place]),
    ...typed(labels.exactly, facts.exactly),
    ...typed(labels.doing, facts.doing),
    ...typed(labels.how, facts.how),
    ...typed(labels.touched, facts.touched),
    ...typed(labels.bodyPart, bodyPart),
    ...typed(labels.injury, injury),
    ...typed(labels.care, care),
    ...said(labels.stopsWork, stopsWork && stops[stopsWork]),
    ...typed(labels.witness, facts.witness),
    ...typed(labels.firstTold, facts.firstTold),
  ]
}
