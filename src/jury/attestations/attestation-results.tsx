import { typo } from '#platform/i18n'
import { Tag, type TagKind } from '#platform/ui'
import { markWords, type Mark } from '../marks/door.ts'
import type { AttestationContent } from './attestation.ts'

const markTags: Record<Mark, TagKind> = {
  acquired: 'ok',
  partly: 'wait',
  'not acquired': 'late',
  'not seen': 'none',
}

/** What was decided, block by block. */
export function Results({ content }: { content: AttestationContent }) {
  const blocks = [...new Set(content.skills.map((skill) => skill.block))]
  return (
    <section class="stack">
      <h2>Résultat, compétence par compétence</h2>
      {blocks.map((block) => (
        <div class="panel">
          <h3>{typo(block)}</h3>
          <ul class="results">
            {content.skills
              .filter((skill) => skill.block === block)
              .map((skill) => (
                <li>
                  <span>{typo(skill.title)}</span>{' '}
                  <Tag kind={markTags[skill.result]}>{markWords[skill.result]}</Tag>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
