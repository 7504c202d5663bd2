import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { decisionWords, phaseWords, type Evaluation } from '../clea/door.ts'
import type { CleaPerson } from './read-person.ts'

/** Every line that was signed, and the way to correct one. */
export function History({ clea, corrects }: { clea: CleaPerson; corrects: boolean }) {
  if (clea.lines.length === 0) return null
  return (
    <details class="panel">
      <summary>{`Toutes les décisions signées (${writeCount(clea.lines.length, 'ligne')})`}</summary>
      <ul class="stack">
        {clea.lines.map((line) => (
          <li>
            <HistoryLine line={line} />
            {corrects && !line.replaced && (
              <>
                {' '}
                <a
                  href={`/certification/evaluations/${line.id}/correction`}
                  aria-label={`Corriger : domaine ${line.domain}, ${phaseWords[line.phase]}`}
                >
                  Corriger
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function HistoryLine({ line }: { line: Evaluation }) {
  const day = line.evaluatedOn ? `, le ${writeDate(line.evaluatedOn)}` : ''
  const said = `Domaine ${line.domain}, ${phaseWords[line.phase].toLowerCase()} : ${decisionWords[line.decision]}, ${line.evaluatorName}${day}`
  return (
    <>
      {line.replaced ? <s>{typo(said)}</s> : typo(said)}
      {line.replaced && ' (remplacée)'}
      {line.why && typo(`. Raison : ${line.why}`)}
      {line.origin === 'imported' && <span class="muted"> (fichier de l’organisme)</span>}
    </>
  )
}
