import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { placeWords, stopWords, type Facts, type Injury } from './accident.ts'

export type Line = { label: string; value: string }

type Readable = Omit<Facts, keyof Injury> & Partial<Injury>

/** The facts in the order of the form of a declaration, each with its label; without what this reader may not read. */
export function factLines(facts: Readable): Line[] {
  const { bodyPart, injury, care, stopsWork } = facts
  const lines: [string, string | undefined][] = [
    ['Quand', writeInstant(facts.happenedAt)],
    ['Où', `${placeWords[facts.place]} : ${facts.exactly}`],
    ['Ce que la personne faisait', facts.doing],
    ['Ce qui est arrivé', facts.how],
    ['L’objet qui a blessé', facts.touched],
    ['Où elle a mal', bodyPart],
    ['La blessure', injury],
    ['Les soins', care],
    ['Le travail s’arrête', stopsWork && stopWords[stopsWork]],
    ['Qui a vu', facts.witness],
    ['Qui l’a su en premier', facts.firstTold],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value: typo(value) }] : []))
}
