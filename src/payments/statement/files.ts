import type { Organisation } from '#people'
import { de, writeEuros } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { writeXlsx, type CellValue } from '#platform/sheets'
import { parisDay, writeMonth, writeShortDate, type Day } from '#platform/time'
import { ownMoneySentences } from '../own/door.ts'
import { kindIn, totalsOf, type Statement } from './statement.ts'

// what is kept with the accounts is in French
const says = ownMoneySentences.says.fr.statement

type About = { organisation: Organisation; month: Day; statement: Statement }

/** A month of a merchant on paper (PDF/UA). The same bytes each time at one instant. */
export const statementPdf = ({ organisation, month, statement }: About, at: Date): Promise<Uint8Array> =>
  renderPdf({
    template: new URL('statement.typ', import.meta.url),
    data: {
      merchant: organisation.name,
      siret: organisation.siret ?? 'non renseigné',
      month: writeMonth(month),
      opening: writeEuros(statement.openingCents),
      closing: writeEuros(statement.closingCents),
      totals: totalsOf(statement).map(({ kind, totals }) => [
        kindIn(says, kind),
        String(totals.count),
        writeEuros(totals.grossCents),
        writeEuros(totals.commissionCents),
        writeEuros(totals.vatCents),
        writeEuros(totals.netCents),
      ]),
      lines: statement.lines.map((line) => [
        writeShortDate(parisDay(line.at)),
        line.reference,
        kindIn(says, line.kind),
        writeEuros(line.grossCents),
        writeEuros(line.commissionCents),
        writeEuros(line.vatCents),
        writeEuros(line.netCents),
      ]),
    },
    title: `Relevé ${de(writeMonth(month))}, ${organisation.name}`,
    place: organisation.name,
    at,
  })

const euros = (cents: number): CellValue => cents / 100

/** Same, as a workbook: amounts are numbers, in euros. */
export function statementXlsx({ month, statement }: About): Uint8Array {
  const headers = ['Jour', 'Référence', 'Nature', 'Prix TTC', 'Commission HT', 'TVA sur commission', 'Net']
  const lines = statement.lines.map((line): CellValue[] => [
    parisDay(line.at),
    line.reference,
    kindIn(says, line.kind),
    euros(line.grossCents),
    euros(line.commissionCents),
    euros(line.vatCents),
    euros(line.netCents),
  ])
  const sums: CellValue[][] = [
    ['Solde au début du mois', euros(statement.openingCents)],
    ...totalsOf(statement).map(({ kind, totals }): CellValue[] => [
      kindIn(says, kind),
      euros(totals.netCents),
    ]),
    ['Solde à la fin du mois', euros(statement.closingCents)],
  ]
  return writeXlsx([
    { name: `Relevé ${month.slice(0, 7)}`, headers, rows: lines },
    { name: 'Soldes', headers: ['', 'Euros'], rows: sums },
  ])
}
