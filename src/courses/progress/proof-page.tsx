import type { Group } from '#actions'
import { typo, writePercent } from '#platform/i18n'
import { isPlain, type Plain } from '#platform/json'
import { writeInstant, writeMinutes } from '#platform/time'
import { Facts, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { secondsIn, sentenceOf } from '#records'
import { writeSeconds, type ReadLine } from '#training'
import { coursePage } from '../course-frame.tsx'
import { kindWords, type Package } from '../package.ts'
import { scoreIn, type Reached, waivingSentence } from '../registration.ts'

/** Something that was reached, in which part, and the statement that says so. */
export type Step = { reached: Reached; part: string; statement: Plain | undefined }

type Proof = { group: Group; line: ReadLine; course: Package; proof: Plain; steps: Step[] }

/** What proves a line of the ledger, in plain words, then as it was sent. */
export function proofPage(c: Ask, { group, line, course, proof, steps }: Proof): Response {
  const back = `/formation/${group.id}/registre`
  return coursePage(
    c,
    `Preuve de la ligne ${line.n}`,
    <div class="stack loose">
      <Heading
        over={typo(`${line.trainee}, ${line.code}. ${line.title}`)}
        title={`Preuve de la ligne ${line.n}`}
        lead={sentenceOf(proof, line.trainee)}
      >
        <LinkButton kind="quiet" href={back}>
          Revenir au registre
        </LinkButton>
      </Heading>
      <Facts
        facts={[
          { label: 'Temps validé', value: writeMinutes(line.minutes) },
          { label: 'Quand', value: writeInstant(instantIn(proof) ?? line.at) },
          {
            label: 'Le cours',
            value: typo(`${course.title}, ${kindWords[course.kind]}, version ${course.version}`),
          },
          { label: 'Qui le dit', value: typo(`Beffroi, d’après ce que le cours a dit`) },
          { label: 'Signé', value: line.signer ?? 'Par la preuve' },
          { label: 'Motif du registre', value: typo(line.why) },
        ]}
      />
      <section class="stack" aria-labelledby="etapes">
        <h2 id="etapes">Ce qui y a mené</h2>
        <Table
          caption="Ce qui a été dit, partie par partie"
          captionHidden
          columns={[
            { key: 'part', label: 'Partie', header: true, cell: ({ part }) => typo(part) },
            { key: 'what', label: 'Ce qui est dit', cell: ({ reached }) => typo(howWords[reached.how]) },
            { key: 'when', label: 'Quand', cell: ({ reached }) => writeInstant(reached.at) },
            { key: 'score', label: 'Score', num: true, cell: ({ reached }) => scoreWords(reached) },
            { key: 'time', label: 'Durée', num: true, cell: ({ statement }) => lengthOf(statement) },
            { key: 'who', label: 'Qui le dit', cell: ({ reached }) => typo(whoWords(reached)) },
          ]}
          rows={steps}
        />
      </section>
      <details>
        <summary>{typo('Les traces, telles qu’elles sont gardées')}</summary>
        <div class="stack">
          {[proof, ...steps.flatMap(({ statement }) => statement ?? [])].slice(0, SHOWN).map((statement) => (
            <pre class="panel sent">
              <code>{JSON.stringify(statement, null, 1)}</code>
            </pre>
          ))}
        </div>
      </details>
    </div>,
  )
}

// As many as a page may weigh.
const SHOWN = 4

const howWords: Record<Reached['how'], string> = {
  completed: 'Suivie jusqu’au bout',
  passed: 'Réussie',
  failed: 'Pas réussie',
  waived: 'Dispense',
  satisfied: 'Faite',
}

function scoreWords(reached: Reached): string {
  const score = scoreIn(reached)
  return score === null ? '—' : writePercent(score)
}

const whoWords = (reached: Reached): string =>
  reached.how === 'waived'
    ? `La personne qui dispense : ${waivingSentence(reached)}`
    : 'Le cours, ouvert par la personne'

function lengthOf(statement: Plain | undefined): string {
  const result = statement && isPlain(statement['result']) ? statement['result'] : {}
  const seconds = secondsIn(result['duration'])
  return seconds === undefined ? '—' : writeSeconds(Math.round(seconds))
}

function instantIn({ timestamp }: Plain): Date | undefined {
  const at = typeof timestamp === 'string' ? new Date(timestamp) : undefined
  return at && Number.isNaN(at.getTime()) ? undefined : at
}
