import { fullName, type PersonId } from '#people'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { skillsOf } from '../grid.ts'
import { markWords } from '../marks/door.ts'
import type { Minutes } from './minutes.ts'

type Props = Pick<Minutes, 'lines' | 'grid' | 'candidates'>

/** What was decided otherwise after the closing, and why. */
export function Corrections({ lines, grid, candidates }: Props) {
  const corrections = lines.filter((one) => one.correctionWhy)
  if (corrections.length === 0) return null
  const title = (code: string) => skillsOf(grid).find((skill) => skill.code === code)?.title ?? code
  const name = (personId: PersonId) => {
    const found = candidates.find((one) => one.personId === personId)
    return found ? fullName(found) : ''
  }
  return (
    <section class="panel stack tight">
      <h2>Corrections</h2>
      <ul>
        {corrections.map((one) => (
          <li>
            {typo(
              `${writeInstant(one.decidedAt)} : ${name(one.personId)}, « ${title(one.code)} » devient « ${markWords[one.decision]} ». ${one.correctionWhy}`,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
