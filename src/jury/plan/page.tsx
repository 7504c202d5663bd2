import type { Group } from '#actions'
import type { Professional } from '#people'
import { writeCount } from '#platform/i18n'
import { Alert, Facts, Heading, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Grid } from '../grid.ts'
import { juryWords } from '../access.ts'
import { knowsCandidates, type Seat } from '../seat.ts'
import { stageWords, whenOf, type Candidate } from '../jury.ts'
import { Members } from './members.tsx'
import { NextStep } from './next-step.tsx'
import { Candidates } from './candidates.tsx'
import type { Progress } from './progress-store.ts'

type View = {
  seat: Seat
  grid: Grid
  candidates: Candidate[]
  progress: Progress[]
  known: Professional[]
  group: Group | undefined
  refused: string | undefined
}

/** The page of a jury: who judges, who passes, where everybody is. Of the marks, only how many there are. */
export function juryPage(c: Ask, shown: View): Response {
  const { seat, grid, candidates, group, refused } = shown
  const { jury } = seat
  const title = jury.kind === 'jury' ? 'Jury' : 'Jury blanc'
  return page(
    c,
    { ...juryWords(c, seat, `${title}, ${whenOf(jury)}`), refused: Boolean(refused) },
    <div class="stack">
      <Heading over={group?.title ?? ''} title={title} lead={whenOf(jury)}>
        <Tag kind={jury.stage === 'closed' ? 'ok' : 'wait'}>{stageWords[jury.stage]}</Tag>
      </Heading>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <NextStep c={c} seat={seat} />
      <div class="aside">
        <aside class="side stack">
          <section class="panel stack">
            <h2>Le jury</h2>
            <Members {...shown} />
            <p class="small muted">Chacun note seul. Les grilles se montrent à la délibération.</p>
          </section>
          <section class="panel">
            <Facts
              small
              facts={[
                { label: 'Lieu', value: jury.place },
                { label: 'Organisé par', value: jury.organiserName },
                { label: 'Grille', value: `${grid.title}, version ${grid.version}` },
                ...(jury.readFrom ? [{ label: 'Repris du fichier', value: jury.readFrom }] : []),
              ]}
            />
          </section>
        </aside>
        {knowsCandidates(seat) && (
          <div class="main stack">
            <h2>{writeCount(candidates.length, 'candidat·e', 'candidat·es')}</h2>
            <Candidates {...shown} c={c} />
          </div>
        )}
      </div>
    </div>,
    refused ? 422 : 200,
  )
}
