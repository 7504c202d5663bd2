import { typo } from '#platform/i18n'
import { Alert, Button, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { OpenInvitation } from './answer-invitation.ts'
import { writeMeeting } from './invitation-letter.ts'

/** One press, without a sign-in: I come, or I do not. The opposite answer stays one press away. */
export function invitationPage(
  c: Ask,
  token: string,
  { givenName, answer, meeting }: OpenInvitation,
): Response {
  const passed = meeting.startsAt < c.var.now
  return page(
    c,
    { title: 'Votre invitation', room: 'orientation', density: 'terrain', nav: [] },
    <div class="stack loose">
      <Heading title={`Bonjour ${givenName}`} lead="On vous invite à une réunion." />
      <div class="panel stack tight">
        <p>
          <b>{typo(writeMeeting(meeting))}</b>
        </p>
        <p>{meeting.place}</p>
      </div>
      {passed ? (
        <Alert kind="info" title="Cette réunion est passée" />
      ) : (
        <>
          {answer && (
            <Alert
              kind={answer === 'yes' ? 'ok' : 'info'}
              title={answer === 'yes' ? 'C’est noté : vous venez' : 'C’est noté : vous ne venez pas'}
            >
              Vous pouvez encore changer.
            </Alert>
          )}
          <form method="post" action={`/invitation/${token}`} class="stack">
            {answer !== 'yes' && (
              <Button kind="go" name="answer" value="yes" icon="check" wide>
                Je viens
              </Button>
            )}
            {answer !== 'no' && (
              <Button kind="quiet" name="answer" value="no" wide>
                Je ne peux pas venir
              </Button>
            )}
          </form>
        </>
      )}
    </div>,
  )
}
