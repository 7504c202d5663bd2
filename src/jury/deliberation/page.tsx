import { listName, type PersonId } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, Form, Heading, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { codesOf, type Grid } from '../grid.ts'
import { juryWords } from '../access.ts'
import { presides, type Seat } from '../seat.ts'
import { whenOf, type Candidate } from '../jury.ts'
import type { Marks } from '../marks/door.ts'
import type { ByCandidate } from './decisions.ts'
import type { Question } from './decision-store.ts'
import { juryResult } from './result.ts'

export type DeliberationView = {
  seat: Seat
  grid: Grid
  candidates: Candidate[]
  decisions: ByCandidate<Marks>
  missing: { personId: PersonId; count: number }[]
  questions: Question[]
  refused: string | undefined
}

/** Who was decided, who was not, and the two presses of a deliberation: open, close. */
export function deliberationPage(c: Ask, shown: DeliberationView): Response {
  const { seat, refused } = shown
  return page(
    c,
    { ...juryWords(c, seat, 'Délibération'), refused: Boolean(refused) },
    <div class="stack">
      <Heading over={whenOf(seat.jury)} title="Délibération" />
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {seat.jury.stage !== 'planned' ? <Opened {...shown} /> : <NotOpened seat={seat} />}
    </div>,
    refused ? 422 : 200,
  )
}

function NotOpened({ seat }: { seat: Seat }) {
  const waiting = seat.jurors.filter((one) => !one.finishedAt)
  return (
    <>
      <Alert
        kind={waiting.length > 0 ? 'wait' : 'ok'}
        title={
          waiting.length > 0
            ? typo(`${writeCount(waiting.length, 'membre n’a', 'membres n’ont')} pas fini de noter`)
            : 'Tous les membres ont fini de noter'
        }
      >
        {waiting.map((one) => one.name).join(', ')}
      </Alert>
      <p>
        {typo(
          'Ouvrir la délibération montre les notes de tous, côte à côte. Elles ne changent plus ensuite.',
        )}
      </p>
      {presides(seat) ? (
        <Form action={`/certification/jury/${seat.jury.id}/deliberation/ouverture`} label="Ouvrir">
          <Button>Ouvrir la délibération</Button>
        </Form>
      ) : (
        <p class="muted">La personne qui préside l’ouvrira.</p>
      )}
    </>
  )
}

function Opened(shown: DeliberationView) {
  const { seat, missing, questions } = shown
  const home = `/certification/jury/${seat.jury.id}`
  const left = missing.reduce((sum, one) => sum + one.count, 0)
  return (
    <>
      {questions.length > 0 && (
        <Alert kind="late" title={typo(`${writeCount(questions.length, 'question')} du fichier importé`)}>
          Le fichier contredit la majorité des membres. Rien n’est décidé tant que vous n’avez pas répondu.
        </Alert>
      )}
      <Candidates {...shown} />
      {seat.jury.stage !== 'closed' && presides(seat) && (
        <Form action={`${home}/deliberation/cloture`} label="Clore">
          <p id="reste">
            {left > 0
              ? typo(
                  `${writeCount(left, 'compétence reste', 'compétences restent')} à décider avant de clore.`,
                )
              : 'Tout est décidé. Une fois close, la délibération ne change plus.'}
          </p>
          <p>
            <Button unavailable={left > 0 ? 'reste' : undefined}>Clore la délibération</Button>
          </p>
        </Form>
      )}
    </>
  )
}

function Candidates({ seat, grid, candidates, decisions, missing, questions }: DeliberationView) {
  const codes = codesOf(grid)
  const left = (personId: PersonId) => missing.find((one) => one.personId === personId)?.count ?? 0
  const asked = (personId: PersonId) => questions.some((one) => one.personId === personId)
  const result = (one: Candidate) => juryResult(codes, decisions.get(one.personId) ?? {})
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
          cell: (one) => (
            <a href={`/certification/jury/${seat.jury.id}/deliberation/${one.personId}`}>{listName(one)}</a>
          ),
        },
        {
          key: 'state',
          label: 'Décisions',
          cell: (one) =>
            asked(one.personId) ? (
              <Tag kind="late">question du fichier</Tag>
            ) : left(one.personId) > 0 ? (
              <Tag kind="wait">{typo(`${writeCount(left(one.personId), 'compétence')} à décider`)}</Tag>
            ) : (
              <Tag kind="ok">tout est décidé</Tag>
            ),
        },
        {
          key: 'acquired',
          label: 'Acquises',
          num: true,
          cell: (one) => `${result(one).acquired} sur ${codes.length}`,
        },
        {
          key: 'over',
          label: typo('Plus de 75 %'),
          cell: (one) => (left(one.personId) > 0 ? '' : result(one).over75 ? 'oui' : 'non'),
        },
        ...(seat.jury.stage === 'closed' && presides(seat)
          ? [
              {
                key: 'correct',
                label: 'Corriger',
                cell: (one: Candidate) => (
                  <a
                    href={`/certification/jury/${seat.jury.id}/correction/${one.personId}`}
                    aria-label={`Écrire une correction, ${listName(one)}`}
                  >
                    Écrire une correction
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
