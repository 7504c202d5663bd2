import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { juryWords } from '../access.ts'
import { presides, type Seat } from '../seat.ts'
import { whenOf } from '../jury.ts'
import type { AskedDeliberation } from './asked-deliberation.ts'
import { DecidedTable } from './decided-table.tsx'

/** Who was decided, who was not, and the two presses of a deliberation: open, close. */
export function deliberationPage(
  c: Ask,
  shown: AskedDeliberation & { refused: string | undefined },
): Response {
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

function Opened(shown: AskedDeliberation) {
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
      <DecidedTable {...shown} />
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
