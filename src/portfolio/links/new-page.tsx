import { Button, Check, Choices, ErrorSummary, Field, Form, Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import type { Offered } from '../evidence-store.ts'
import type { LinkId } from '../ids.ts'
import { LINKS, linkWords } from './list-page.tsx'
import { linkSentences } from './sentences.ts'

export type NewLink = {
  act: LinkId
  /** Of its address: the form sent twice gives the same one. */
  secret: string
  offered: readonly Offered[]
  hasCard: boolean
  typed: Typed
  errors?: Record<string, string>
}

/** For whom, until when, and what a link shows. */
export function newLinkPage(
  c: Ask,
  { act, secret, offered, hasCard, typed, errors = {} }: NewLink,
): Response {
  const say = speak(c, linkSentences)
  const refused = Object.keys(errors).length > 0
  const told = (name: string) => ({
    name,
    value: String(typed[name] ?? ''),
    ...(errors[name] ? { error: errors[name] } : {}),
  })
  return page(
    c,
    { ...linkWords, title: say.make, refused },
    <div class="stack narrow">
      <Heading title={say.make} lead={say.lead} />
      <ErrorSummary errors={errors} />
      <Form action={`${LINKS}/nouveau`}>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="secret" value={secret} />
        <Field {...told('forWhom')} label={say.forWhom} hint={say.forWhomHint} maxlength={120} required />
        <Field {...told('until')} type="date" label={say.until} hint={say.untilHint} required />
        {hasCard && <Check name="card" label={say.card} checked={String(typed['card'] ?? '') !== ''} />}
        {offered.length > 0 && (
          <Choices
            {...told('proofs[]')}
            kind="checkbox"
            legend={say.which}
            hint={say.whichHint}
            options={offered.map(({ id, title }) => ({ value: id, label: title }))}
            value={[typed['proofs'] ?? []].flat().map(String)}
          />
        )}
        <Button kind="go" wide icon="check">
          {say.create}
        </Button>
        <LinkButton kind="quiet" wide href={LINKS}>
          {say.backToLinks}
        </LinkButton>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
