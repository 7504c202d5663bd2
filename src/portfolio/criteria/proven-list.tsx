import { LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { keyOf } from '../criterion.ts'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import type { Standing } from './read-own-criteria.ts'
import { sayCriterion } from './say-criterion.ts'
import { criteriaSentences } from './sentences.ts'

/** What one evidence proves, on its page; its person says it there. */
export function ProvenList({
  c,
  evidence,
  standings,
}: {
  c: Ask
  evidence: Evidence
  standings: readonly Standing[]
}) {
  const say = speak(c, criteriaSentences)
  const proven = standings.filter(({ proofs }) => proofs.some((one) => one.evidenceId === evidence.id))
  return (
    <section class="stack tight">
      <h2>{say.ask}</h2>
      {proven.length === 0 ? (
        <p class="muted">{say.nothing}</p>
      ) : (
        <ul>
          {proven.map(({ criterion }) => {
            const { title, block, on } = sayCriterion(c, criterion)
            return (
              <li key={keyOf(criterion)}>
                <bdi {...on}>{say.of(block, title)}</bdi>
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <LinkButton kind="quiet" icon="check" href={`${PORTFOLIO}/${evidence.id}/criteres`}>
          {say.choose}
        </LinkButton>
      </p>
    </section>
  )
}
