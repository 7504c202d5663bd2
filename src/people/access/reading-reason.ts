import type { Day } from '#platform/time'

/** Why a file is opened, where that is all. */
type BareReason =
  | 'found'
  | 'identity'
  | 'same person'
  | 'twin files'
  | 'invitation'
  | 'commission'
  | 'positionings exported'
  | 'own positionings exported'
  | 'positioning followed'
  | 'positioning moved'
  | 'list checked'
  | 'way in'
  | 'alert call'
  | 'attendance and hours'
  | 'certificate'
  | 'group dossier'
  | 'training dossier'
  | 'training dossier with works'
  | 'ledger'
  | 'ledger exported'
  | 'hours exported'
  | 'after training'
  | 'trace'
  | 'traces'
  | 'to check'
  | 'contract'
  | 'contracts'
  | 'exit'
  | 'exits'
  | 'immersions'
  | 'convention'
  | 'signed page'
  | 'path'
  | 'posts'
  | 'posts exported'
  | 'clea'
  | 'clea matrix'
  | 'clea signed'
  | 'clea corrected'
  | 'clea contradicted'
  | 'sst sessions'
  | 'sst sheet'
  | 'mock jury marks'
  | 'jury marks'
  | 'attestations'
  | 'attestation revoked'
  | 'decision corrected'
  | 'deliberation'
  | 'minutes'
  | 'minutes printed'
  | 'portfolio'
  | 'portfolio exported'

/** Why a file is opened: what its person reads, in their language. Names are those of that day; `at` is an instant, as JSON writes it. */
export type ReadingReason =
  | { code: BareReason }
  | { code: 'attendance'; group: string }
  | { code: 'attendance sheet'; day: Day }
  | { code: 'attendance sheet printed'; day: Day; half: 'morning' | 'afternoon' }
  | { code: 'meeting'; at: string }
  | { code: 'work'; title: string }
  | { code: 'course'; title: string }
  | { code: 'evidence'; title: string }
  | { code: 'ledger line' | 'proof of a ledger line'; line: number }
  | { code: 'post'; post: string }
  | { code: 'figure'; figure: string; of: string }

/** A reason as it is kept; the sentence itself, where it was written before codes and is not known again. */
export type KeptReason = ReadingReason | { oldWords: string }

/** As the database keeps it: a code with what it is about, or old words. */
export type ReasonRow = { code: string | null; about: object; oldWords: string | null }

export const reasonIn = ({ code, about, oldWords }: ReasonRow): KeptReason =>
  code === null ? { oldWords: oldWords ?? '' } : ({ ...about, code } as ReadingReason)
