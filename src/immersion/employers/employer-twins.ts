import { fold } from '#platform/i18n'
import type { EmployerLine } from './employer-line.ts'

/** Lines of one SIRET: the same employer under two names, or two employers of whom one has a wrong number. */
export type Twins = { first: Map<EmployerLine, EmployerLine>; sharing: Map<EmployerLine, EmployerLine[]> }

/**
 * Finds in a list what stands twice. One SIRET with one telephone or one address of mail is one employer: the second line gives its other
 * name. One SIRET and nothing else in common: nobody can tell whose it is, neither gets it.
 */
export function findTwins(lines: readonly EmployerLine[]): Twins {
  const twins: Twins = { first: new Map(), sharing: new Map() }
  const bySiret = Map.groupBy(
    lines.filter(({ siret }) => siret.kind === 'right'),
    ({ siret }) => (siret.kind === 'right' ? siret.siret : ''),
  )
  for (const [first, ...others] of bySiret.values())
    for (const other of others) {
      if (first && isSame(first, other)) twins.first.set(other, first)
      else if (first)
        for (const [one, twin] of [
          [first, other],
          [other, first],
        ] as const)
          twins.sharing.set(one, [...(twins.sharing.get(one) ?? []), twin])
    }
  return twins
}

const isSame = (one: EmployerLine, other: EmployerLine): boolean =>
  one.phones.some((phone) => other.phones.includes(phone)) ||
  (one.cells.email !== '' && fold(one.cells.email) === fold(other.cells.email)) ||
  fold(one.name) === fold(other.name)
