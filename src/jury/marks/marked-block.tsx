import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { GridBlock } from '../grid.ts'
import type { ShownProof } from './shown-proof.ts'
import { marks as allMarks, markWords, type Mark, type Marks } from './mark.ts'

type Props = {
  block: GridBlock
  n: number
  /** What the person shows, by the code of each skill. */
  proofs: ReadonlyMap<string, readonly ShownProof[]>
  marks: Marks
  kept: { marks: Marks }
  locked: boolean
}

/** A block of the grid: four plates for each skill, and what is kept where it is not what was typed. */
export function MarkedBlock({ block, n, proofs, marks, kept, locked }: Props) {
  const done = block.skills.filter((skill) => marks[skill.code]).length
  return (
    <section class="panel">
      <div class="row between">
        <h2>{typo(`Bloc ${n} · ${block.title}`)}</h2>
        <Tag kind={done === block.skills.length ? 'ok' : 'wait'}>{`${done} sur ${block.skills.length}`}</Tag>
      </div>
      {block.skills.map((skill) => (
        <fieldset class="crit" disabled={locked}>
          <legend>{typo(skill.title)}</legend>
          <Proofs all={proofs.get(skill.code) ?? []} />
          {kept.marks[skill.code] !== marks[skill.code] && (
            <p class="small">{typo(`Enregistré : ${wordsOf(kept.marks[skill.code])}`)}</p>
          )}
          <div class="judge">
            {allMarks.map((mark) => (
              <label class="choice">
                <input
                  type="radio"
                  name={`mark-${skill.code}`}
                  value={mark}
                  checked={marks[skill.code] === mark}
                />
                {markWords[mark]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  )
}

/** What the person shows of this skill: a press opens it. */
const Proofs = ({ all }: { all: readonly ShownProof[] }) =>
  all.length === 0 ? null : (
    <p class="seen">
      <span class="muted">{typo(all.length === 1 ? 'Sa preuve :' : 'Ses preuves :')}</span>
      {all.map(({ title, href }) => (
        <a href={href} dir="auto">
          {title}
        </a>
      ))}
    </p>
  )

const wordsOf = (mark: Mark | undefined): string => (mark ? markWords[mark] : 'rien')
