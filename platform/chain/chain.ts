import { createHash } from 'node:crypto'

/** Where a chain stops: the number and the hash of its last line. */
export type Head = { n: number; hash: string }

export const emptyHead: Head = { n: 0, hash: '' }

/** What every line of a chain bears: its place, the hash before it, and its own. */
export type Linked = { n: number; previousHash: string; hash: string }

/** All that a line says, in order, with its place and the hash before it: what its own hash is made of. */
type Tell<Line> = (line: Omit<Line, 'hash'>) => readonly unknown[]

/** UTC, to the microsecond as PostgreSQL keeps it: '2026-06-02T08:00:00.000000Z'. */
export const exactInstant = (at: Date): string => at.toISOString().replace('Z', '000Z')

/** A JSON list leaves no doubt on where a column ends. */
const hashOf = (told: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('hex')

/** These entries as the next lines of a chain. */
export function chainLines<Line extends Linked>(
  head: Head,
  entries: readonly Omit<Line, keyof Linked>[],
  tell: Tell<Line>,
): Line[] {
  let previous = head
  return entries.map((entry) => {
    const line = { ...entry, n: previous.n + 1, previousHash: previous.hash } as Omit<Line, 'hash'>
    const hashed = { ...line, hash: hashOf(tell(line)) } as Line
    previous = hashed
    return hashed
  })
}

export type Fault = {
  n: number
  what: 'missing line' | 'altered line' | 'broken chain' | 'cut or altered end'
}

/** Reads a chain again from its first line. Gives the first fault and its line, or undefined when every byte is as it was written. */
export function findFault<Line extends Linked>(
  lines: readonly Line[],
  head: Head,
  tell: Tell<Line>,
): Fault | undefined {
  let previous = emptyHead
  for (const line of lines) {
    if (line.n !== previous.n + 1) return { n: previous.n + 1, what: 'missing line' }
    if (line.hash !== hashOf(tell(line))) return { n: line.n, what: 'altered line' }
    if (line.previousHash !== previous.hash) return { n: line.n, what: 'broken chain' }
    previous = line
  }
  return previous.n === head.n && previous.hash === head.hash
    ? undefined
    : { n: Math.max(previous.n, head.n), what: 'cut or altered end' }
}

const sentences: Record<Fault['what'], string> = {
  'missing line': 'manque',
  'altered line': 'a été modifiée',
  'broken chain': 'ne suit pas la précédente',
  'cut or altered end': 'n’est plus la fin attendue : des lignes ont été coupées, ou la fin modifiée',
}

/** The fault as people read it: 'La ligne 12 a été modifiée.' */
export const writeFault = ({ n, what }: Fault): string => `La ligne ${n} ${sentences[what]}.`
