import { readSiret } from '#people'
import { fold } from '#platform/i18n'
import type { Line } from '#platform/imports'
import { withZeros } from '../hosts/door.ts'
import type { EmployerKey } from './employer-columns.ts'
import { readPhones } from './read-cells.ts'

/** A SIRET as a list gives it: right, without its first zeros, wrong, or none. */
type WrittenSiret =
  | { kind: 'right'; siret: string }
  | { kind: 'short' | 'wrong'; written: string }
  | { kind: 'none' }

/** What tells one employer of a list from another. */
export type EmployerLine = {
  line: number
  cells: Record<EmployerKey, string>
  wrongWidth: boolean
  name: string
  legalName: string
  isPerson: boolean
  siret: WrittenSiret
  /** those of the place, then of who receives */
  phones: string[]
  welcomedBy: string
}

/** The lines of a list; a legal name written once for several places is that of all that share its SIREN. */
export function readEmployerLines(lines: readonly Line<EmployerKey>[]): EmployerLine[] {
  const read: EmployerLine[] = []
  for (const { line, cells, wrongWidth } of lines) {
    const siret = siretIn(cells.siret)
    const above = read.at(-1)
    const name = (cells.name || cells.legalName).replaceAll("'", '’')
    const [own, receiver] = [readPhones(cells.phone), readPhones(cells.welcomedBy)]
    read.push({
      line,
      cells,
      wrongWidth,
      name,
      legalName: (
        cells.legalName ||
        (isSameUnit(above?.siret, siret) ? above?.legalName : '') ||
        name
      ).replaceAll("'", '’'),
      isPerson: [cells.activity, cells.siret, cells.legalName].some((text) =>
        /\bparticulier\b/.test(fold(text)),
      ),
      siret,
      phones: [...new Set([...own.phones, ...receiver.phones])],
      welcomedBy: receiver.rest,
    })
  }
  return read
}

function siretIn(cell: string): WrittenSiret {
  const digits = cell.replaceAll(/\D/g, '')
  if (digits === '') return { kind: 'none' }
  const read = readSiret(digits)
  if (read.ok) return { kind: 'right', siret: read.siret }
  return { kind: withZeros(digits) ? 'short' : 'wrong', written: digits }
}

const SIREN = 9
const isSameUnit = (one: WrittenSiret | undefined, other: WrittenSiret): boolean =>
  one?.kind === 'right' && other.kind === 'right' && one.siret.slice(0, SIREN) === other.siret.slice(0, SIREN)
