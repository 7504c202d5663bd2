import { fold } from '#platform/i18n'

type Placed = { postcode: string; town: string }

/** A town in one spelling: 'St Nicolas' is 'Saint-Nicolas'. */
const townKey = (town: string): string => fold(town).replaceAll(/\bst(e?)\b/g, 'saint$1')

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
  const known = lines.map(({ postcode, town }) => ({ postcode: readPostcode(postcode), town: townKey(town) }))
  const count = (keep: (one: Placed) => boolean) => known.filter(keep).length
  return (line) => {
    const [postcode, town] = [readPostcode(line.postcode), townKey(line.town)]
    const same = count((one) => one.town === town && one.postcode === postcode)
    return known
      .filter(
        (one) => one.town === town && one.postcode !== '' && one.postcode !== postcode && postcode !== '',
      )
      .some((other) => {
        const theirs = count((one) => one.town === town && one.postcode === other.postcode)
        if (theirs !== same) return theirs > same
        const elsewhere = (code: string) => count((one) => one.town !== town && one.postcode === code)
        return elsewhere(postcode) > elsewhere(other.postcode)
      })
  }
}
