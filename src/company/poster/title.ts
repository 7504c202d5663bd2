/** How large the letters of a title are: no word is broken, and a long title keeps to three lines. */
export function scaleOf(title: string): number {
  const longest = Math.max(...title.split(/\s/).map((word) => word.length))
  return Math.min(1, 10 / longest, Math.sqrt(20 / title.length))
}

// the letters of a title at their largest (poster.typ), and those that are still read across a street, in points
const LARGEST = 74
const READ_FAR = 37

/** True when its title is read from far, in each of the three layouts. */
export const isReadFar = (title: string): boolean => LARGEST * scaleOf(title) >= READ_FAR
