import { asWritten } from '#platform/languages'
import { Alert, Button, ErrorSummary, fieldId, Form, TextArea } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { Event } from '../events/door.ts'
import { companyPage, type RefusedForm, shownIn, speakInside } from '../screen/door.ts'
import type { ToldSentences } from './sentences.fr.ts'
import { toldSentences } from './sentences.ts'
import type { Told } from './told.ts'

type Shown = { event: Event; told: Told | undefined; suggested: string } & RefusedForm

/** What an event gave, as the bulletin may tell it: the group proposes, who trains it accepts, anybody of them withdraws. */
export function toldPage(c: Ask, inside: Inside, shown: Shown): Response {
  const { event, told, suggested, errors = {}, typed } = shown
  const { say } = speakInside(c, inside, toldSentences)
  const at = companyAddress(inside.company.id, `/evenements/${event.id}`)
  const here = `${at}/bulletin`
  const writes = !told || told.state === 'proposed' || told.state === 'withdrawn'
  return companyPage(
    c,
    inside,
    { title: say.title, errors },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <ErrorSummary errors={errors} />
      {told && event.toldBefore !== 'stands' && (
        <p>
          <b>{say.states[told.state]}</b>
        </p>
      )}
      {event.toldBefore && (
        <Alert kind="wait" title={say.outdated}>
          <p {...asWritten}>{suggested}</p>
        </Alert>
      )}
      {writes ? (
        <WriteForm {...shown} {...{ here, say }} trains={inside.seat === 'trains'} />
      ) : (
        <>
          <section class="panel">
            <p {...asWritten}>{told.words}</p>
          </section>
          {errors['words'] && (
            <section class="panel stack tight" id={fieldId('words')} tabIndex={-1}>
              <h2>{say.yours}</h2>
              <p {...asWritten}>{String(typed?.['words'] ?? '')}</p>
            </section>
          )}
        </>
      )}
      {told && told.state !== 'withdrawn' && (
        <form class="stack tight" method="post" action={`${here}/retirer`}>
          {told.state === 'taken' && <p class="muted">{say.whenTaken}</p>}
          <Button kind="quiet" wide icon="bin">
            {say.withdraw}
          </Button>
        </form>
      )}
      <p>
        <a href={at}>{say.back}</a>
      </p>
    </>,
  )
}

function WriteForm({
  told,
  suggested,
  errors,
  typed,
  here,
  trains,
  say,
}: Shown & { here: string; trains: boolean; say: ToldSentences }) {
  const shown = shownIn({ ...(errors ? { errors } : {}), ...(typed ? { typed } : {}) })
  return (
    <Form action={here}>
      <TextArea
        {...shown('words', told?.words ?? suggested)}
        label={say.words}
        hint={say.wordsHint}
        rows={4}
        maxlength={2000}
        written
      />
      <Button kind="go" wide icon="check">
        {trains ? say.accept : say.propose}
      </Button>
    </Form>
  )
}
