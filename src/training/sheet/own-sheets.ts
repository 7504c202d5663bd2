import { fullName, type PersonId } from '#people'
import { renderPdf, type PaperHead } from '#platform/pdf'
import { de } from '#platform/i18n'
import { writeFullDay } from '#platform/time'
import type { OpenGroup } from '../access.ts'
import { halfWords } from '../half-day.ts'
import { absenceAlone, contentOf, sheetOnPaper } from './pdf.ts'
import { stateOfRow, toldAtHost, type AttendanceSheet, type SheetRow } from './sheet.ts'

type Of = Pick<OpenGroup, 'group' | 'action'> & { head: PaperHead | undefined }
type Named = { personId: PersonId; givenName: string; familyName: string }

/** The lines of one person on these sheets, as one PDF/UA: nobody else is named but who trained, no reason of an absence is told. Undefined when nothing is said of them there. */
export async function renderOwnSheets(
  of: Of,
  sheets: readonly AttendanceSheet[],
  person: Named,
  at: Date,
): Promise<Uint8Array | undefined> {
  const own = sheets.flatMap((sheet, n) => {
    const rows = sheet.rows.filter((row) => row.trainee.personId === person.personId && isSaid(row))
    const mine = rows.flatMap(({ halfDay }) => halfDay ?? [])
    const halfDays = mine.length > 0 ? mine : sheet.halfDays
    const told = { ...sheet, halfDays, rows }
    return rows.length === 0 ? [] : [{ sheet: told, ...sheetOnPaper(of, told, `s${n}`, absenceAlone) }]
  })
  if (own.length === 0) return undefined
  return renderPdf({
    template: new URL('./own-sheets.typ', import.meta.url),
    title: `Feuilles d’émargement ${de(fullName(person))}`,
    house: of.action.leadName,
    head: of.head,
    place: of.action.town,
    at,
    files: Object.assign({}, ...own.map(({ files }) => files)),
    data: {
      facts: [
        ['Stagiaire', fullName(person)],
        ['Action', `${of.action.title}, ${of.action.town}`],
        ['Organisme', of.action.leadName],
        ['Groupe', of.group.title],
      ],
      lines: own.map(({ sheet: { key, halfDays }, data: { lines, trainers, countersigned } }) => ({
        ...lines[0],
        when: `${writeFullDay(key.day)}, ${halfWords[key.half].toLowerCase()}`,
        contents: halfDays.map(contentOf),
        trainers,
        countersigned,
      })),
    },
  })
}

/** A paper of proof is silent where nothing was said of this person, even when the half-day was noted for others. */
function isSaid(row: SheetRow): boolean {
  const host = toldAtHost(row)
  return host ? host.line !== undefined : !['unknown', 'not signed here'].includes(stateOfRow(row))
}
