import { asWritten } from '#platform/languages'
import { Alert, Button, ErrorSummary, Facts, Field, Form } from '#platform/ui'
import { page, refusedPage, speak, writerIn, type Ask } from '#platform/web'
import { companySentences, sayingYears, type RefusedForm, shownIn } from '../screen/door.ts'
import type { RegistrationId } from '../ids.ts'
import { mayChange, publicAddress, type Event } from './event.ts'
import { BalancePart } from './page.tsx'
import { eventSentences } from './sentences.ts'
import { whenOf } from './when.ts'

type Shown = { event: Event; company: string; freshId: RegistrationId; over: boolean } & RefusedForm

/** What anybody reads of an event, and how to say that one comes, without an account; once it was held, what it gave. */
export function publicEventPage(
  c: Ask,
  { event, company, freshId, over, errors = {}, typed }: Shown,
): Response {
  const [say, common] = [speak(c, eventSentences), speak(c, companySentences)]
  const write = sayingYears(writerIn(c), c.var.now)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const refused = Object.values(errors).some(Boolean)
  return (refused ? refusedPage : page)(
    c,
    { title: event.title, room: 'company', refused },
    <div class="stack loose narrow">
      <div class="stack tight">
        <h1 {...asWritten}>{event.title}</h1>
        <p class="lead">{say.publicLead(company)}</p>
        <p class="stamp">{common.stamp}</p>
        <p>{say.virtual}</p>
      </div>
      <section class="panel">
        <Facts
          facts={[
            { label: say.whenLabel, value: whenOf(event, { common, write }) },
            { label: say.whereLabel, value: <span {...asWritten}>{event.place}</span> },
            ...(event.price
              ? [{ label: say.priceLabel, value: <span {...asWritten}>{event.price}</span> }]
              : []),
            ...(event.cause
              ? [{ label: say.causeLabel, value: <span {...asWritten}>{event.cause}</span> }]
              : []),
          ]}
        />
      </section>
      {event.balance && (
        <section class="panel">
          <BalancePart {...{ say, write }} balance={event.balance} correctedAt={event.correctedAt} />
        </section>
      )}
      {event.cancelled && (
        <Alert kind="late" title={say.isCancelled}>
          <p {...asWritten}>{event.cancelled.why}</p>
        </Alert>
      )}
      {over ? (
        mayChange(event) && <Alert title={say.over} />
      ) : (
        <section class="panel stack">
          <h2>{say.register}</h2>
          <ErrorSummary errors={errors} />
          <Form action={publicAddress(event.id)}>
            <input type="hidden" name="id" value={freshId} />
            <Field {...shown('name')} label={say.name} maxlength={60} autocomplete="given-name" />
            <Field
              {...shown('people', '1')}
              label={say.howMany}
              inputmode="numeric"
              size={3}
              maxlength={2}
              autocomplete="off"
            />
            <Field
              {...shown('email')}
              label={say.email}
              hint={say.emailHint}
              type="email"
              required={false}
              maxlength={254}
              autocomplete="email"
            />
            <p class="hint">{say.kept}</p>
            <Button wide>{say.come}</Button>
          </Form>
        </section>
      )}
    </div>,
  )
}
