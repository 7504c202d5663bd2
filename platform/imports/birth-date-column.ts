import { fold } from '#platform/i18n'
import { readDate } from '#platform/sheets'
import type { Day } from '#platform/time'
import { FileRefused, type Given } from './importer.ts'
import { mayBeOf } from './read-birth-date.ts'

/** 'Né(e) le', 'Date nais.', 'DDN', 'birth date'; not the place where somebody was born, nor the name they had then. */
export const namesBirthDate = (header: string): boolean => {
  const words = fold(header)
  return (
    /nais|birth|\b(ddn|d d n|dob|date n|nee?|ne e|nes)\b/.test(words) &&
    !/\b(lieu|ville|commune|pays|departement|code|noms?|prenoms?)\b/.test(words)
  )
}

/** True when nearly all that is written there are days on which people in training were born. */
export function holdsBirthDates(cells: readonly string[], today: Day): boolean {
  const written = cells.filter((cell) => cell.trim() !== '')
  const born = written.filter((cell) => {
    const read = readDate(cell)
    return read.ok && mayBeOf(read.value, today)
  })
  return born.length > 0 && born.length >= written.length * 0.8
}

/** The sentence for a column that says when people were born, and that nobody reads. */
export const unreadBirthDates = (header: string): FileRefused =>
  new FileRefused(
    `La colonne « ${header} » ressemble à une date de naissance, et elle n’est pas lue. Dites que c’est elle, ou donnez-lui le titre « Né(e) le », puis recommencez : un nom ne suffit pas à dire qui c’est.`,
  )

/** @throws FileRefused when no birth date is read and a column seems to hold them: a name alone would choose the person. */
export function refuseUnreadBirthDates({ sheets, lines, mapping }: Given, today: Day): void {
  const [sheet] = sheets
  if (!sheet || lines.some((line) => line.cells['birthDate'])) return
  const read = new Set(Object.values(mapping))
  const column = (header: string) => sheet.rows.map((row) => row.fields[header] ?? '')
  const found = sheet.headers.find(
    (header) => !read.has(header) && (namesBirthDate(header) || holdsBirthDates(column(header), today)),
  )
  if (found !== undefined) throw unreadBirthDates(found)
}
