import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { GridBlock } from '../grid.ts'
import { marks as allMarks, markWords, type Mark, type Marks } from './mark.ts'

type Props = { block: GridBlock; n: number; marks: Marks; kept: { marks: Marks }; locked: boolean }

/** A block of the grid: four plates for each skill, and what is kept where it is not what was typed. */
export function MarkedBlock({ block, n, marks, kept, locked }: Props) {
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

const wordsOf = (mark: Mark | undefined): string => (mark ? markWords[mark] : 'rien')
