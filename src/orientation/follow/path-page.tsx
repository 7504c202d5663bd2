import { fullName } from '#people'
import { writeFullDay } from '#platform/time'
import { Facts, Heading, OtherPages, Path, type PathPoint } from '#platform/ui'
import { page, type Ask, type Card } from '#platform/web'
import { AroundView } from '../accompanying/door.ts'
import { InterviewFacts } from '../interviews/door.ts'
import { inOrder, livedPointsFor, type LivedStep } from '../lived/door.ts'
import { Silence, StateTag } from '../listing/door.ts'
import type { OpenPositioning } from './open-positioning.ts'
import { isOpen } from '../positioning.ts'
import { stepTitle, withdrawalWords } from '../sentences.ts'
import type { PathStep } from '../step.ts'
import { coming } from './coming-points.ts'
import { Actions } from './path-actions.tsx'
import { reachOf } from './reach-facts.tsx'
import { ToConfirm } from './line-to-confirm.tsx'
import { Prescribers } from './prescribers.tsx'

/** The path of one person towards an action: where it stands, who did what when, and what can be done next. */
export function pathPage(
  c: Ask,
  open: OpenPositioning & { lived: readonly LivedStep[] },
  about: readonly Card[],
): Response {
  const { positioning, person, action, steps, lived } = open
  const { standing, movedAt } = positioning
  return page(
    c,
    { title: fullName(person), room: 'orientation', density: 'bureau', space: 'Orientation' },
    <div class="stack loose">
      <Heading title={fullName(person)} over={`${action.title}, ${action.town}`} lead={leadOf(open)}>
        <StateTag state={standing.state} rank={'rank' in standing ? standing.rank : null} />
      </Heading>
      {positioning.toConfirm && open.mayFollow && <ToConfirm {...open} />}
      <div class="aside">
        <div class="side stack">
          <Actions open={open} />
          <section class="panel stack tight">
            <h2>Joindre</h2>
            <Facts facts={reachOf(person, positioning)} />
            {open.mayReadClea && open.group && (
              <p>
                <a href={`/certification/personnes/${person.id}?groupe=${open.group.id}`}>Son Cléa</a>
              </p>
            )}
            {open.mayCorrect && (
              <p>
                <a href={`/personnes/${person.id}/identite?retour=/orientation/${positioning.id}`}>
                  Corriger son identité
                </a>
              </p>
            )}
          </section>
          <OtherPages pages={about} />
        </div>
        <div class="main stack loose">
          <section class="stack">
            <h2>Son parcours</h2>
            <Path
              points={[
                ...inOrder([...steps.map(pointOf), ...livedPointsFor(lived, c.var.now)]),
                ...coming(open),
              ]}
            />
            {isOpen(standing.state) && (
              <p>
                Dernier mouvement : <Silence row={{ state: standing.state, movedAt }} now={c.var.now} />
              </p>
            )}
          </section>
          <Prescribers prescribers={open.prescribers} />
          <AroundView around={open.around} />
          <InterviewFacts open={open} />
          <p>
            <a href="/orientation">Retour à la liste</a>
          </p>
        </div>
      </div>
    </div>,
  )
}

function leadOf({ positioning: { standing }, group }: OpenPositioning): string | undefined {
  if (standing.state === 'refused') return `Motif : ${standing.why}`
  if (standing.state === 'admitted') return group?.title
  if (standing.state !== 'withdrawn') return undefined
  return [withdrawalWords[standing.withdrawal], standing.why].filter(Boolean).join('. ')
}

const pointOf = (step: PathStep): PathPoint => ({
  state: 'done',
  when: writeFullDay(step.onDay),
  datetime: step.onDay,
  title: stepTitle(step),
  children: step.notedBy ? <span class="muted">{step.notedBy}</span> : undefined,
})
