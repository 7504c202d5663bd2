import { fullName } from '#people'
import { Button, ErrorSummary, Form, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'
import type { AccidentId } from '../ids.ts'
import {
  DoingField,
  InjuryFields,
  KnowsFields,
  PlaceFields,
  TouchedField,
  type Asking,
} from './fact-fields.tsx'
import type { Account } from './accounts.ts'
import { accidentPage, saysTo } from './frame.tsx'
import { WordsBeside } from './page.tsx'
import type { Needs } from './read-accident-form.ts'
import type { Standpoint } from './standpoint.ts'
import type { Step } from './accident.ts'

type Shown = {
  id: AccidentId
  step: Step
  /** where the questions that are left go on without this one */
  next: Step | undefined
  /** what the others said */
  beside: readonly Account[]
  needs: Needs
  typed: Typed
  errors?: Record<string, string> | undefined
}

/** What is missing of an accident, a few questions at a time; any of them may be left for later. */
export function completePage(c: Ask, from: Standpoint, shown: Shown): Response {
  const { id, step, next, beside, needs, typed, errors } = shown
  const say = saysTo(c, from)
  const ask = say.form
  const here = `${from.at}/${id}/completer`
  const asking: Asking = { isMine: from.role === 'person', told: asTyped(typed, errors), needs, say }
  const title = ask.completing
  return accidentPage(
    c,
    from,
    { title, errors },
    <>
      <Heading title={title} over={say.over(fullName(from.person), from.host.name)} />
      <WordsBeside accounts={beside} isOpen={false} c={c} from={from} />
      <ErrorSummary errors={errors ?? {}} />
      <Form action={`${here}?etape=${step}`}>
        <Questions step={step} asking={asking} />
        <Button wide>{ask.keepOn}</Button>
      </Form>
      <p class="row">
        {next && <a href={`${here}?etape=${next}`}>{ask.skip}</a>}
        <a href={from.at}>{ask.later}</a>
      </p>
    </>,
  )
}

function Questions({ step, asking }: { step: Step; asking: Asking }) {
  if (step === 'lieu') return <PlaceFields {...asking} />
  if (step === 'blessure') return <InjuryFields {...asking} />
  if (step === 'temoins') return <KnowsFields {...asking} />
  return (
    <>
      <DoingField {...asking} />
      <TouchedField {...asking} />
    </>
  )
}
