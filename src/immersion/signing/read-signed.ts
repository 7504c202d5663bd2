import type { Db } from '#platform/db'
import { signatoriesOf, type Convention, type Signatory } from '../convention/door.ts'
import { readSignatures } from './line-store.ts'
import { papersOf, type Paper } from './paper-store.ts'
import type { SignatureLine } from './signature-line.ts'

/** Where one signatory stands towards the version that is to be signed. */
export type Signing = Signatory & {
  place:
    | { where: 'signed'; line: SignatureLine }
    | { where: 'refused'; line: SignatureLine }
    | { where: 'to check'; paper: Paper }
    | { where: 'awaited' }
}

/** Each signatory of a convention, and where they stand; a refusal is one until they sign. */
export async function whereSigned(
  db: Db,
  { id, version, standing }: Pick<Convention, 'id' | 'version' | 'standing'>,
): Promise<Signing[]> {
  const [signatories, { lines }, papers] = [
    await signatoriesOf(db, id),
    await readSignatures(db, id),
    await papersOf(db, id, version),
  ]
  // written again, nobody was asked yet: what was said was of the text before
  if (standing.state === 'draft') return signatories.map((one) => ({ ...one, place: { where: 'awaited' } }))
  return signatories.map((one): Signing => {
    const own = lines.filter((line) => line.version === version && line.role === one.role)
    const signed = own.find(({ what }) => what === 'signed')
    if (signed) return { ...one, place: { where: 'signed', line: signed } }
    const paper = papers.find(({ signatoryId, checkedAt }) => signatoryId === one.id && !checkedAt)
    if (paper) return { ...one, place: { where: 'to check', paper } }
    const refused = own.findLast(({ what }) => what === 'refused')
    return { ...one, place: refused ? { where: 'refused', line: refused } : { where: 'awaited' } }
  })
}

export const isSigned = ({ place }: Signing): boolean => place.where === 'signed'

/** Has still to sign, and does it by a link: neither signed, nor gave a page that waits for its check. */
export const mayBeWrittenTo = ({ place, login }: Signing): boolean =>
  login !== null && place.where !== 'signed' && place.where !== 'to check'
