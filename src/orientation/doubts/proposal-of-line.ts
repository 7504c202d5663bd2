import type { PositioningLine } from '../positioning-line.ts'
import type { Proposal } from '../proposals/door.ts'

/** What a line says, as a proposal of its prescriber. */
export function proposalOfLine(line: PositioningLine, prescriber: Proposal['prescriber']): Proposal {
  const { positionedOn, mobility, status } = line
  const toConfirm = line.shifted ? 'shifted line' : line.who.birthDate ? null : 'no birth date'
  return { positionedOn, mobility, status, toConfirm, prescriber }
}
