/** First and last name of a line. */
export type Name = { familyName: string; givenName: string }

const isCapitals = (word: string) => word === word.toUpperCase() && /\p{Lu}/u.test(word)

/**
 * Reads 'EL AMRANI Khadija' or 'Khadija EL AMRANI': the name in capitals is the family's. Undefined when capitals do not tell
 * which is which ('Nowak Sylvie', 'NOWAK SYLVIE'): a line is never guessed.
 */
export function readFullName(cell: string): Name | undefined {
  const words = cell.trim().split(/\s+/).filter(Boolean)
  const family = words.filter(isCapitals)
  const given = words.filter((word) => !isCapitals(word))
  const apart = words.slice(0, family.length).every(isCapitals) || words.slice(given.length).every(isCapitals)
  if (family.length === 0 || given.length === 0 || !apart) return undefined
  return { familyName: family.join(' '), givenName: given.join(' ') }
}

/** The name in two cells, or in one; undefined when it is missing or cannot be told apart. */
export function readName(cells: {
  familyName: string
  givenName: string
  fullName: string
}): Name | undefined {
  const familyName = cells.familyName.trim()
  const givenName = cells.givenName.trim()
  if (familyName && givenName) return { familyName, givenName }
  return readFullName(cells.fullName || familyName || givenName)
}
