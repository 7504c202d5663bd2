import { townKey } from '../town-key.ts'

type Placed = { postcode: string; town: string }

/** Five digits, as a spreadsheet kept them: '62 000', 62000. */
export const readPostcode = (cell: string): string => {
  const digits = cell.replaceAll(/\D/g, '')
  return digits.length === 4 ? `0${digits}` : digits
}

/**
 * Whether the postcode of a line is that of another town: this list gives its town another one more often; or as often, and this one stands
 * for more other towns, as a code that is typed by habit does. A list without a second line of that town tells nothing.
 */
export function wrongPostcodes(lines: readonly Placed[]): (line: Placed) => boolean {
  const known = lines.map(placed).filter(({ postcode }) => postcode !== '')
  const everywhere = countCodes(known)
  const towns = new Map(
    [...Map.groupBy(known, ({ town }) => town)].map(([town, same]) => {
      const here = countCodes(same)
      const elsewhere = (code: string) => (everywhere.get(code) ?? 0) - (here.get(code) ?? 0)
      // how much less likely one is than another: below zero when it is the better one
      const compare = (one: string, other: string) =>
        (here.get(other) ?? 0) - (here.get(one) ?? 0) || elsewhere(one) - elsewhere(other)
      const [best = ''] = [...here.keys()].toSorted(compare)
      return [town, (code: string) => compare(best, code) < 0]
    }),
  )
  return (line) => {
    const { postcode, town } = placed(line)
    return postcode !== '' && (towns.get(town)?.(postcode) ?? false)
  }
}

const placed = ({ postcode, town }: Placed): Placed => ({
  postcode: readPostcode(postcode),
  town: townKey(town),
})

const countCodes = (lines: readonly Placed[]): Map<string, number> =>
  new Map([...Map.groupBy(lines, ({ postcode }) => postcode)].map(([code, same]) => [code, same.length]))
