import { Heading, Icon, LinkButton, Tabs } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { page, type Ask } from '#platform/web'
import type { PersonId } from '#people'
import type { Phase } from '../clea/door.ts'
import { GroupTabs, overOf } from '../group-tabs.tsx'
import type { OpenGroupPage } from '../open-group-page.ts'
import { DecisionCell } from './decision-cell.tsx'
import { DomainMatrix } from './table.tsx'
import type { Matrix } from './matrix.ts'
import { HiddenViews } from './hidden-views.tsx'
import { phaseQuery } from './phase-query.ts'

type View = { opened: OpenGroupPage; matrix: Matrix; questions: number; phase: Phase; toSign: number }

const phaseTabs: { phase: Phase; query: string; label: string }[] = [
  { phase: 'initial', query: 'initiale', label: 'Avant la formation' },
  { phase: 'final', query: 'finale', label: 'Après la formation' },
]

/** The body's decisions: validated, to be seen again, not evaluated, in brick. */
export function evaluationPage(c: Ask, { opened, matrix, questions, phase, toSign }: View): Response {
  const { group, is } = opened
  const all = matrix.framework.domains.length
  const at = `/certification/${group.id}/evaluation`
  const evaluate = (personId: PersonId, domain: number) =>
    is('evaluator')
      ? `/certification/personnes/${personId}/evaluation?groupe=${group.id}&phase=${phaseQuery(phase)}#f-domain${domain}`
      : undefined
  return page(
    c,
    { title: 'Matrice Cléa, évaluation', room: 'certification', density: 'bureau', space: 'Évaluation' },
    <>
      <Heading over={overOf(group, parisDay(c.var.now))} title="Matrice Cléa, évaluation" />
      <GroupTabs opened={opened} tab="evaluation" questions={questions} />
      <div class="panel stack under-tabs">
        <Tabs
          label="Moment de l’évaluation"
          items={phaseTabs.map((one) => ({
            href: `${at}?phase=${one.query}`,
            label: one.label,
            current: one.phase === phase,
          }))}
        />
        {is('evaluator') && <HiddenViews />}
        <DecisionLegend phase={phase} />
        <DomainMatrix
          caption="Décisions de l’organisme évaluateur, par stagiaire et par domaine"
          total="Validés"
          matrix={matrix}
          groupId={group.id}
          cell={(row, domain) => (
            <DecisionCell
              standing={row.standings.find((one) => one.domain === domain)}
              phase={phase}
              draft={row.drafts.find((one) => one.domain === domain)}
              href={evaluate(row.trainee.personId, domain)}
            />
          )}
          sum={(row) => [row.standings.filter((one) => one.state === 'validated').length, all]}
        />
        <div class="row between no-print">
          <p class="small muted">
            {typo(
              `${writeCount(all, 'domaine validé', 'domaines validés')} : envoi au jury. Sinon, Cléa partiel et cinq ans pour finir.`,
            )}
          </p>
          {toSign > 0 && (
            <LinkButton href={`${at}/signature`} icon="pen">
              Signer mes décisions ({toSign})
            </LinkButton>
          )}
        </div>
      </div>
    </>,
  )
}

function DecisionLegend({ phase }: { phase: Phase }) {
  return (
    <ul class="legend">
      <li>
        <span class="cell ev">
          <Icon name="check" />
        </span>
        validé, signé
      </li>
      <li>
        <span class="cell re">
          <Icon name={phase === 'initial' ? 'clock' : 'again'} />
        </span>
        {typo(phase === 'initial' ? 'à apprendre en formation' : 'à revoir : deuxième entretien')}
      </li>
      <li>
        <span class="cell draft">
          <Icon name="pen" />
        </span>
        pas encore signé
      </li>
    </ul>
  )
}
