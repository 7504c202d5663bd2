import { parisClock, parisDay } from '#platform/time'
import { Button, Choices, DateField, ErrorSummary, Field, Form, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { companyPage, type RefusedForm, shownIn, speakInside } from '../screen/door.ts'
import type { EventId } from '../ids.ts'
import { pictures, type Event } from './event.ts'
import { eventSentences } from './sentences.ts'

type Shown = { event: Event | undefined; freshId: EventId } & RefusedForm

/** What, when, where, for whom, who leads: the words of the poster. */
export function eventForm(c: Ask, inside: Inside, { event, freshId, errors = {}, typed }: Shown): Response {
  const { say } = speakInside(c, inside, eventSentences)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const at = companyAddress(inside.company.id, '/evenements')
  const title = event ? say.change : say.addTitle
  return companyPage(
    c,
    inside,
    { title, errors },
    <>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      <Form action={at}>
        <input type="hidden" name="id" value={shown('id', event?.id ?? freshId).value} />
        <Field
          {...shown('title', event?.title)}
          label={say.what}
          hint={say.whatHint}
          maxlength={60}
          autocomplete="off"
        />
        <DateField {...shown('day', event && parisDay(event.startsAt))} label={say.day} />
        <Field
          {...shown('from', event ? parisClock(event.startsAt) : '09:00')}
          label={say.from}
          type="time"
        />
        <Field {...shown('to', event ? parisClock(event.endsAt) : '17:00')} label={say.to} type="time" />
        <Field {...shown('place', event?.place)} label={say.place} maxlength={120} autocomplete="off" />
        <Field
          {...shown('price', event?.price)}
          label={say.price}
          hint={say.priceHint}
          required={false}
          maxlength={80}
          autocomplete="off"
        />
        <Field
          {...shown('cause', event?.cause)}
          label={say.cause}
          hint={say.causeHint}
          required={false}
          maxlength={80}
          autocomplete="off"
        />
        <Choices
          {...shown('picture', event?.picture ?? 'ironing')}
          legend={say.picture}
          options={pictures.map((value) => ({ value, label: say.pictures[value] }))}
        />
        <Select
          {...shown('leader', event?.ledBy ?? inside.me?.personId)}
          label={say.leader}
          empty=""
          options={inside.members.map((one) => ({ value: one.personId, label: one.called }))}
        />
        <Button kind="go" wide icon="check">
          {say.save}
        </Button>
      </Form>
      <p>
        <a href={event ? `${at}/${event.id}` : at}>{event ? say.backToEvent : say.back}</a>
      </p>
    </>,
  )
}
