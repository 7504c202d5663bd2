import { Button, DateField, ErrorSummary, Field, LinkButton, TextArea } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { RequestId } from '../ids.ts'
import { newId } from '#platform/id'
import { Back, companyPage, KeptHere, type RefusedForm, shownIn, speakInside, waits } from '../screen/door.ts'
import { requestSentences } from './sentences.ts'

/** Three ways to a request: the first is the game. */
export function askPage(c: Ask, inside: Inside, freshId: RequestId): Response {
  const address = companyAddress(inside.company.id, '/demandes')
  const { say, common } = speakInside(c, inside, requestSentences)
  return companyPage(
    c,
    inside,
    { title: say.title },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <section class="today">
        <div class="in stack tight">
          <p>{say.cardLead}</p>
          <form method="post" action={`${address}/carte`}>
            <input type="hidden" name="id" value={freshId} />
            <Button kind="go" wide icon="people">
              {say.drawCard}
            </Button>
          </form>
        </div>
      </section>
      <LinkButton kind="quiet" wide icon="phone" href={`${address}/appel`}>
        {say.noteCall}
      </LinkButton>
      <LinkButton kind="quiet" wide icon="pen" href={`${address}/ecrire`}>
        {say.write}
      </LinkButton>
      <Back company={inside.company} common={common} />
    </>,
  )
}

type Form = { how: 'typed' | 'call'; freshId: RequestId } & RefusedForm

/** Who asks, and what: the same for a call, with when to call back. */
export function requestForm(c: Ask, inside: Inside, { how, freshId, errors = {}, typed }: Form): Response {
  const isCall = how === 'call'
  const { say, common } = speakInside(c, inside, requestSentences)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const title = isCall ? say.callTitle : say.writeTitle
  const act = typed?.['act']
  const at = companyAddress(inside.company.id, `/demandes/${isCall ? 'appel' : 'ecrire'}`)
  return companyPage(
    c,
    inside,
    { title, errors },
    <>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      <KeptHere common={common} />
      <form
        class="stack"
        method="post"
        action={at}
        novalidate
        {...waits(isCall ? say.callTitle : say.writeTitle, companyAddress(inside.company.id), {
          field: 'words',
          says: say.bothMissing,
        })}
      >
        <input type="hidden" name="act" value={typeof act === 'string' && act ? act : freshId} />
        <Field
          {...shown('client')}
          label={isCall ? say.whoCalls : say.who}
          maxlength={80}
          autocomplete="off"
        />
        <TextArea {...shown('words')} label={say.what} hint={say.whatHint} rows={3} />
        <Field
          {...shown('phone')}
          label={say.phone}
          type="tel"
          required={false}
          maxlength={30}
          autocomplete="off"
        />
        <Field
          {...shown('address')}
          label={say.address}
          required={false}
          maxlength={200}
          autocomplete="off"
        />
        {isCall && (
          <fieldset class="stack tight">
            <legend>{say.callBack}</legend>
            <p class="hint">{say.callHint}</p>
            <DateField {...shown('day')} label={say.callDay} required={false} />
            <Field {...shown('clock')} label={say.callClock} type="time" required={false} />
          </fieldset>
        )}
        <Button kind="go" wide icon="check">
          {isCall ? say.keepCall : say.keepRequest}
        </Button>
      </form>
      <Back company={inside.company} common={common} />
    </>,
  )
}

/** The same, not filled yet. */
export const freshForm = (c: Ask, inside: Inside, how: 'typed' | 'call'): Response =>
  requestForm(c, inside, { how, freshId: newId() })
