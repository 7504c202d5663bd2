import { Heading, Icon } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { page, type Ask } from '#platform/web'
import { countSubDomains, domainOf } from '../clea/door.ts'
import { GroupTabs, overOf } from '../group-tabs.tsx'
import type { OpenGroupPage } from '../open-group-page.ts'
import { DomainMatrix } from './table.tsx'
import { ViewCell } from './view-cell.tsx'
import type { Matrix } from './matrix.ts'
import { HiddenViews } from './hidden-views.tsx'

type View = { opened: OpenGroupPage; matrix: Matrix; questions: number; evaluators: string[] }

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
        {hidden ? <HiddenViews /> : <WhoDecides evaluators={evaluators} trainer={opened.is('trainer')} />}
        <DomainMatrix
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
