import { asWritten } from '#platform/languages'
import { Alert, Button, Facts, Form } from '#platform/ui'
import { page, refusedPage, speak, writerIn, type Ask } from '#platform/web'
import { eventSentences, mayChange, publicAddress, registrationAddress, whenOf } from '../events/door.ts'
import type { Event, Registered } from '../events/door.ts'
import type { RegistrationId } from '../ids.ts'
import { companySentences, sayingYears } from '../screen/door.ts'

type Shown = { id: RegistrationId; event: Event; registered: Registered }

/** What somebody said, and how to say that they do not come any more. `late`: why they could not. */
export function registrationPage(c: Ask, { id, event, registered }: Shown, late?: string): Response {
  const [say, common] = [speak(c, eventSentences), speak(c, companySentences)]
  const write = sayingYears(writerIn(c), c.var.now)
  const mayWithdraw = mayChange(event) && event.startsAt > c.var.now && !registered.withdrawnAt
  return (late ? refusedPage : page)(
    c,
    { title: say.myRegistration, room: 'company', refused: late !== undefined },
    <div class="stack loose narrow">
      <div class="stack tight">
        <h1>{say.myRegistration}</h1>
        <p class="lead" {...asWritten}>
          {event.title}
        </p>
        <p class="stamp">{common.stamp}</p>
      </div>
      {late && <Alert kind="late" role="alert" title={late} />}
      {registered.withdrawnAt && <Alert title={say.isWithdrawn} />}
      {event.cancelled && <Alert kind="late" title={say.isCancelled} />}
      <section class="panel stack">
        <Facts
          facts={[
            {
              label: say.registeredLabel,
              value: say.registration(registered.name, say.party(registered.people)),
            },
            { label: say.whenLabel, value: whenOf(event, { common, write }) },
            { label: say.whereLabel, value: <span {...asWritten}>{event.place}</span> },
          ]}
        />
        {mayWithdraw && (
          <Form action={registrationAddress(event.id, id)}>
            <p class="hint">{say.keepPage}</p>
            <Button kind="quiet" wide>
              {say.withdrawMine}
            </Button>
          </Form>
        )}
        <p>
          <a href={publicAddress(event.id)}>{say.seeDay}</a>
        </p>
      </section>
    </div>,
  )
}
