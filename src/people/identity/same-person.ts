import { fold } from '#platform/i18n'
import { nameKey, type Identity } from '../person.ts'

/**
 * How two descriptions resemble each other. `exact`: same name words and same birth date, in any spelling.
 * `near`: one thing differs in a way that people's typing explains; a person decides. Otherwise they are two people.
 */
export type Resemblance = { kind: 'exact' } | { kind: 'near'; why: NearReason }
export type NearReason =
  | 'names swapped'
  | 'day and month swapped'
  | 'one typo in the name'
  | 'one digit in the birth date'
  | 'no birth date'
  | 'same contact'
  | 'another family name'

type Described = Pick<Identity, 'givenName' | 'familyName' | 'usageName' | 'birthDate' | 'phone' | 'email'>

/** Lists call women by the name they were born with or by the one they married into: asked there, and not where somebody types a name. */
export type Wish = { otherFamilyNames?: boolean }

/** Compares two descriptions; undefined when nothing brings them together. */
export function compare(
  one: Described,
  other: Described,
  { otherFamilyNames = false }: Wish = {},
): Resemblance | undefined {
  const names = compareNames(one, other)
  const dates = compareDates(one.birthDate, other.birthDate)
  const contact =
    (one.phone !== null && one.phone === other.phone) || (one.email !== null && one.email === other.email)
  if (names === 'different') {
    if (dates !== 'same') return undefined
    if (contact) return near('same contact')
    const sameGivenName = fold(one.givenName) === fold(other.givenName)
    return otherFamilyNames && sameGivenName ? near('another family name') : undefined
  }
  if (dates === 'same')
    return names === 'same'
      ? { kind: 'exact' }
      : near(names === 'swapped' ? 'names swapped' : 'one typo in the name')
  if (dates === 'different') return names === 'same' && contact ? near('same contact') : undefined
  if (dates === 'unknown') return names === 'typo' && !contact ? undefined : near('no birth date')
  if (names === 'typo' && !contact) return undefined
  return near(dates === 'swapped' ? 'day and month swapped' : 'one digit in the birth date')
}

const near = (why: NearReason): Resemblance => ({ kind: 'near', why })

function compareNames(one: Described, other: Described): 'same' | 'swapped' | 'typo' | 'different' {
  if (
    fold(one.givenName) === fold(other.givenName) &&
    familyNames(one).some((name) => familyNames(other).includes(name))
  )
    return 'same'
  if (nameKey(one) === nameKey(other)) return 'swapped'
  const distance = editDistance(
    `${fold(one.familyName)} ${fold(one.givenName)}`,
    `${fold(other.familyName)} ${fold(other.givenName)}`,
  )
  return distance === 1 ? 'typo' : 'different'
}

const familyNames = (one: Described) =>
  [one.familyName, one.usageName].filter((name) => name !== null).map(fold)

function compareDates(
  one: string | null,
  other: string | null,
): 'same' | 'swapped' | 'close' | 'unknown' | 'different' {
  if (!one || !other) return 'unknown'
  if (one === other) return 'same'
  const [year, month, day] = one.split('-')
  if (`${year}-${day}-${month}` === other) return 'swapped'
  return editDistance(one, other) === 1 ? 'close' : 'different'
}

/** Insertions, deletions, replacements and neighbours exchanged, each for one (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 1) return 2 // more than one: how many more is of no use here
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost)
      const exchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (exchanged) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      next[j] = best
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
