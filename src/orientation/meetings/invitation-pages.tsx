import { typo } from '#platform/i18n'
import { Alert, Button, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { OpenInvitation } from './answer-invitation.ts'
import { writeMeetingIn } from './invitation-letter.ts'
import { invitationSentences } from './sentences.ts'

/** One press, without a sign-in: I come, or I do not. The opposite answer stays one press away. */
export function invitationPage(
  c: Ask,
  token: string,
  { givenName, answer, meeting }: OpenInvitation,
): Response {
  const say = speak(c, invitationSentences)
  const passed = meeting.startsAt < c.var.now
  return page(
    c,
    { title: say.title, room: 'orientation', density: 'terrain', nav: [] },
    <div class="stack loose">
      <Heading title={say.hello(givenName)} lead={say.lead} />
      <div class="panel stack tight">
        <p>
          <b>{typo(writeMeetingIn(c.var.language, meeting))}</b>
        </p>
        <p>{meeting.place}</p>
      </div>
      {passed ? (
        <Alert kind="info" title={say.passed} />
      ) : (
        <>
          {answer && (
            <Alert
              kind={answer === 'yes' ? 'ok' : 'info'}
              title={answer === 'yes' ? say.coming : say.notComing}
            >
              {say.change}
            </Alert>
          )}
          <form method="post" action={`/invitation/${token}`} class="stack">
            {answer !== 'yes' && (
              <Button kind="go" name="answer" value="yes" icon="check" wide>
                {say.yes}
              </Button>
            )}
            {answer !== 'no' && (
              <Button kind="quiet" name="answer" value="no" wide>
                {say.no}
              </Button>
            )}
          </form>
        </>
      )}
    </div>,
  )
}
