import { Alert, Empty, Heading, Icon, LinkButton, Tabs } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { page, type Ask } from '#platform/web'
import type { PersonId } from '#people'
import { countSubDomains, domainOf, type Phase } from '../clea/door.ts'
import { GroupTabs, overOf } from '../group-tabs.tsx'
import type { OpenGroupPage } from '../open-group-page.ts'
import { DecisionCell, MatrixTable, ViewCell } from './table.tsx'
import type { Matrix } from './matrix.ts'

type View = { opened: OpenGroupPage; matrix: Matrix; questions: number; evaluators: string[] }

const nobody = (
  <Empty icon="people" title="Aucun·e stagiaire" text="Le groupe se remplit avec les admissions." />
)

/** The trainer's opinion: fractions of sub-domains, in green. */
export function viewsPage(c: Ask, { opened, matrix, questions, evaluators }: View): Response {
  const { framework } = matrix
  const all = countSubDomains(framework)
  const hidden = opened.is('evaluator')
  return page(
    c,
    { title: 'Matrice Cléa', room: 'certification', density: 'bureau', space: 'Formation' },
    <>
      <Heading over={overOf(opened.group, parisDay(c.var.now))} title="Matrice Cléa" />
      <GroupTabs opened={opened} tab="views" questions={questions} />
      <div class="panel stack under-tabs">
        {hidden ? <Hidden /> : <WhoDecides evaluators={evaluators} trainer={opened.is('trainer')} />}
        {matrix.rows.length === 0 ? (
          nobody
        ) : (
          <MatrixTable
            caption="Sous-domaines validés par la formation, par stagiaire et par domaine"
            total="Total"
            matrix={matrix}
            groupId={opened.group.id}
            cell={(row, domain) => (
              <ViewCell
                count={row.views[domain - 1] ?? null}
                of={domainOf(framework, domain)?.subDomains.length ?? 0}
              />
            )}
            sum={(row) => [row.views.reduce<number>((sum, count) => sum + (count ?? 0), 0), all]}
          />
        )}
        <p class="small muted">
          {typo(
            `Référentiel Cléa (${framework.source}), version chargée le ${writeDate(parisDay(framework.loadedAt))} : ${writeCount(framework.domains.length, 'domaine')}, ${writeCount(all, 'sous-domaine')}.`,
          )}{' '}
          Touchez un nom pour voir le détail{opened.is('trainer') && ' et donner votre avis'}.
        </p>
      </div>
    </>,
  )
}

function WhoDecides({ evaluators, trainer }: { evaluators: string[]; trainer: boolean }) {
  const who =
    evaluators.length > 0 ? `l’organisme évaluateur (${evaluators.join(', ')})` : 'l’organisme évaluateur'
  return (
    <div class="row between">
      <p>
        {trainer
          ? 'Vous validez les sous-domaines travaillés.'
          : 'La formation valide les sous-domaines travaillés.'}{' '}
        <b>Seul {who} décide du certificat.</b>
      </p>
      <ul class="legend">
        <li>
          <span class="cell full">
            <Icon name="check" />
            5/5
          </span>
          tout validé
        </li>
        <li>
          <span class="cell" data-tenths={6}>
            3/5
          </span>
          en cours
        </li>
        <li>
          <span class="cell no">–</span>pas commencé
        </li>
      </ul>
    </div>
  )
}

function Hidden() {
  return (
    <Alert icon="lock" title="L’avis de la formation est caché tant que vous n’avez pas signé.">
      Il s’ouvre domaine par domaine, après votre évaluation finale. Vous jugez sur les preuves et en
      entretien.
    </Alert>
  )
}

const phaseTabs: { phase: Phase; query: string; label: string }[] = [
  { phase: 'initial', query: 'initiale', label: 'Avant la formation' },
  { phase: 'final', query: 'finale', label: 'Après la formation' },
]

export const phaseQuery = (phase: Phase): string => (phase === 'initial' ? 'initiale' : 'finale')

/** The body's decisions: validated, to be seen again, not evaluated, in brick. */
export function evaluationPage(
  c: Ask,
  { opened, matrix, questions, phase, toSign }: View & { phase: Phase; toSign: number },
): Response {
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
        {is('evaluator') && <Hidden />}
        <DecisionLegend phase={phase} />
        {matrix.rows.length === 0 ? (
          nobody
        ) : (
          <MatrixTable
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
        )}
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
