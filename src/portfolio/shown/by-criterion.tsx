import { typo, writeCount } from '#platform/i18n'
import { byBlock, keyOf, type Criterion } from '../criterion.ts'
import type { ProvenCriterion } from './list-by-criterion.ts'

/** What is shown, criterion by criterion, as a jury and who trains read it; nothing while no evidence names one. */
export function ByCriterion({ at, all }: { at: string; all: readonly ProvenCriterion[] }) {
  const proven = all.filter((one) => one.proofs.length > 0)
  if (proven.length === 0) return null
  const missing = all.filter((one) => one.proofs.length === 0)
  const proofs = new Map(proven.map((one) => [keyOf(one.criterion), one.proofs]))
  return (
    <section class="stack" aria-labelledby="by-criterion">
      <h2 id="by-criterion">Critère par critère</h2>
      <p class="muted">
        {typo(
          `${writeCount(proven.length, 'critère a une preuve', 'critères ont une preuve')} montrée, sur ${all.length}.`,
        )}
      </p>
      {byBlock(proven.map((one) => one.criterion)).map(([block, criteria]) => (
        <section class="stack tight">
          <h3>{block}</h3>
          <ul class="rows">
            {criteria.map((one) => (
              <li>
                <b>{one.title}</b>
                <ul>
                  {proofs.get(keyOf(one))?.map(({ evidenceId, title }) => (
                    <li>
                      <a href={`${at}/${evidenceId}`} dir="auto">
                        {title}
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {missing.length > 0 && <Missing criteria={missing.map((one) => one.criterion)} />}
    </section>
  )
}

/** What no proof that is shown names: it may be proven elsewhere, or kept. */
const Missing = ({ criteria }: { criteria: readonly Criterion[] }) => (
  <details class="stack tight">
    <summary>{`Sans preuve montrée (${criteria.length})`}</summary>
    {byBlock(criteria).map(([block, all]) => (
      <section class="stack tight">
        <h3>{block}</h3>
        <ul>
          {all.map((one) => (
            <li>{one.title}</li>
          ))}
        </ul>
      </section>
    ))}
  </details>
)
