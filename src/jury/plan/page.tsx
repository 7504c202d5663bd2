import type { Group } from '#actions'
import { listName, type Professional, type PersonId } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, Facts, Form, Heading, LinkButton, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { codesOf, type Grid } from '../grid.ts'
import { juryWords } from '../access.ts'
import { Members } from './members.tsx'
import { follows, isJuryTime, knowsCandidates, presides, readsResults, type Seat } from '../seat.ts'
import { stageWords, whenOf, type Candidate, type Juror } from '../jury.ts'
import type { JurorId } from '../ids.ts'

type View = {
  seat: Seat
  grid: Grid
  candidates: Candidate[]
  progress: { jurorId: JurorId; personId: PersonId; count: number }[]
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

function NextStep({ c, seat }: { c: Ask; seat: Seat }) {
  const { jury, juror } = seat
  const home = `/certification/jury/${jury.id}`
  if (jury.stage === 'closed')
    return (
      <Alert kind="ok" title={typo(`La délibération est close depuis le ${writeInstant(jury.closedAt)}`)}>
        {readsResults(seat) && (
          <a href={`${home}/proces-verbal`}>
            {juror ? 'Lire et signer le procès-verbal' : 'Lire le procès-verbal'}
          </a>
        )}
      </Alert>
    )
  if (jury.stage !== 'planned')
    return (
      <Alert kind="wait" title="La délibération est ouverte">
        {follows(seat) && (
          <a href={`${home}/deliberation`}>
            {presides(seat) ? 'Décider, compétence par compétence' : 'Suivre la délibération'}
          </a>
        )}
      </Alert>
    )
  if (!isJuryTime(jury, c.var.now))
    return <Alert title="Les dossiers et les grilles s’ouvrent aux membres le jour du jury" />
  if (juror) return <Finish juror={juror} home={home} />
  return follows(seat) ? (
    <p>
      <LinkButton kind="quiet" href={`${home}/deliberation`}>
        Aller à la délibération
      </LinkButton>
    </p>
  ) : null
}

function Finish({ juror, home }: { juror: Juror; home: string }) {
  return (
    <Form action={`${home}/notes-finies`} label="Mes notes">
      <p class="row">
        <input type="hidden" name="finished" value={juror.finishedAt ? '' : 'yes'} />
        <Button kind="quiet" icon={juror.finishedAt ? 'pen' : 'check'}>
          {juror.finishedAt ? 'Reprendre mes notes' : 'J’ai fini de noter'}
        </Button>
        {juror.finishedAt && <Tag kind="ok">Vous avez fini</Tag>}
      </p>
    </Form>
  )
}

function Candidates({ c, seat, grid, candidates, progress }: View & { c: Ask }) {
  const { jury, juror, jurors } = seat
  const total = codesOf(grid).length
  const count = (jurorId: JurorId, personId: PersonId) =>
    progress.find((one) => one.jurorId === jurorId && one.personId === personId)?.count ?? 0
  const marking = juror !== undefined && jury.stage === 'planned' && isJuryTime(jury, c.var.now)
  return (
    <Table
      caption="Candidats"
      captionHidden
      rows={candidates}
      columns={[
        {
          key: 'name',
          label: 'Nom',
          header: true,
          cell: (one) =>
            marking ? (
              <a href={`/certification/jury/${jury.id}/candidats/${one.personId}`}>{listName(one)}</a>
            ) : (
              listName(one)
            ),
        },
        ...(juror
          ? [
              {
                key: 'mine',
                label: 'Mes notes',
                cell: (one: Candidate) => doneTag(count(juror.id, one.personId), total),
              },
            ]
          : [
              {
                key: 'all',
                label: 'Grilles remplies',
                cell: (one: Candidate) =>
                  `${jurors.filter((member) => count(member.id, one.personId) >= total).length} sur ${jurors.length}`,
              },
            ]),
      ]}
    />
  )
}

const doneTag = (done: number, total: number) => (
  <Tag kind={done === 0 ? 'none' : done < total ? 'wait' : 'ok'} icon={done === 0 ? 'clock' : undefined}>
    {`${done} sur ${total}`}
  </Tag>
)
