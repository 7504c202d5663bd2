import type { Day } from '#platform/time'
import { Path, type PathPoint } from '#platform/ui'
import type { Convention } from '../convention/door.ts'
import { signingInFrench, type SigningWords } from '../words/door.ts'
import { isSigned, type Signing } from './read-signed.ts'
import { isTheirName } from './signature-line.ts'

type Props = {
  one: Convention
  all: readonly Signing[]
  on: Day
  reader?: Signing['role'] | undefined
  say?: SigningWords
}

/** Who signed and when, whose turn it is; the reader is called « vous ». Why somebody does not sign is read by them and by the desk (no `reader`). */
export function WhoSigned({ one, all, on, reader, say = signingInFrench }: Props) {
  const points = [...all]
    .toSorted((a, b) => Number(isSigned(b)) - Number(isSigned(a)))
    .map((signing): PathPoint => ({
      ...placed(one, signing, { say, on, isTold: reader === undefined || reader === signing.role }),
      title: nameOf(signing, reader, say),
    }))
  return <Path points={points} />
}

const nameOf = (
  { role, name, forWhom }: Signing,
  reader: Signing['role'] | undefined,
  say: SigningWords,
): string => [role === reader ? say.you(name) : name, forWhom].filter(Boolean).join(', ')

function placed(
  { fromDay, standing }: Convention,
  { place, login }: Signing,
  { say, on, isTold }: { say: SigningWords; on: Day; isTold: boolean },
): Omit<PathPoint, 'title'> {
  if (place.where === 'signed') {
    const at = new Date(place.line.at)
    const when = place.line.how === 'paper' ? say.paperChecked(at) : say.signedAt(at)
    const isOther = isTold && !isTheirName(place.line.mark, place.line)
    return { state: 'done', when: isOther ? `${when}. ${say.wrote(place.line.mark)}` : when }
  }
  if (place.where === 'refused')
    return { state: 'now', when: isTold ? say.doesNot(place.line.mark) : say.doesNotSign }
  if (place.where === 'to check') return { state: 'now', when: say.onPaper }
  if (standing.state !== 'signing') return { state: 'coming' }
  if (on === fromDay) return { state: 'now', when: login === null ? say.paperToday : say.today }
  return { state: 'now', when: login === null ? say.paperBefore(fromDay) : say.before(fromDay) }
}
