import { readDate, readPhone } from '#platform/sheets'
import { writeDate, type Day } from '#platform/time'

/** How a cell was understood, as people write it; undefined when it was not. */
export type SayCell = (text: string, today: Day) => string | undefined

/** '12/03/84' is 12 mars 1984. */
export const sayDay: SayCell = (text, today) => {
  const read = readDate(text, { latestYear: Number(today.slice(0, 4)) })
  return read.ok ? writeDate(read.value) : undefined
}

/** '0639981001' and '+33 6 39 98 10 01' are 06 39 98 10 01. */
export const sayPhone: SayCell = (text) => {
  const read = readPhone(text)
  if (!read.ok) return undefined
  return read.value.startsWith('+33')
    ? `0${read.value.slice(3)}`.replaceAll(/(\d\d)(?=\d)/g, '$1 ')
    : read.value
}
