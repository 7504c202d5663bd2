import type { Person } from '#people'
import type { Day } from '#platform/time'
import type { Signatory } from '../convention/door.ts'
import { adultFrom } from '../law/door.ts'
import { bearerIn, isUnhurt, type Facts, type Injury, type KeptStatement, type Sayer } from './accident.ts'

/**
 * Whether this role still takes a part in an accident: who signed for a minor does until the day before their majority. From that birthday on they
 * read nothing of it, not even that it happened.
 */
export const takesPart = (role: Sayer, { birthDate }: Pick<Person, 'birthDate'>, on: Day): boolean =>
  role !== 'guardian' || (birthDate !== null && on < adultFrom(birthDate))

export type Circle = { role: Sayer; all: readonly Pick<Signatory, 'role'>[] }

/** True for who declares: the employer of somebody employed, else who prescribes; and who accompanies the person, in whose hands it is. */
export const mayDeclare = ({ role, all }: Circle): boolean =>
  role === 'referent' || role === 'accompanying' || role === bearerIn(all)?.role

/**
 * Who reads where somebody is hurt and what was done for them: the person, who stands for a minor, who accompanies them, and who declares. Whoever else
 * signs reads what they said themselves; whoever reads a convention without writing it, nothing at all. ACCESS.md: no one reads health that need not.
 */
export const readsInjury = (
  { role, all }: Circle,
  statement: Pick<KeptStatement, 'injuryBy' | keyof Injury>,
): boolean =>
  role === 'person' ||
  role === 'guardian' ||
  mayDeclare({ role, all }) ||
  statement.injuryBy === role ||
  // of what nobody said yet there is nothing to hide, and whoever was there is asked
  isUnhurt(statement)

export type ReadableFacts = Omit<Facts, keyof Injury> & Partial<Injury>

/** The facts as this reader may read them. */
export const factsFor = (circle: Circle, statement: KeptStatement): ReadableFacts =>
  readsInjury(circle, statement) ? statement : withoutInjury(statement)

/** The facts, without what concerns the body. */
export function withoutInjury(statement: KeptStatement): ReadableFacts {
  const { bodyPart: _where, injury: _what, care: _care, stopsWork: _stops, ...rest } = statement
  return rest
}
