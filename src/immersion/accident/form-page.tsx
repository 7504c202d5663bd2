import { fullName } from '#people'
import { Alert, Button, ErrorSummary, Form, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'
import { tells } from '../link-space.tsx'
import type { AccidentId } from '../ids.ts'
import {
  DoingField,
  HowField,
  InjuryFields,
  KnowsFields,
  PlaceFields,
  TouchedField,
  WhenFields,
  type Asking,
} from './fact-fields.tsx'
import type { Account } from './accounts.ts'
import { accidentPage, saysTo } from './frame.tsx'
import { WordsBeside } from './page.tsx'
import type { Needs } from './read-accident-form.ts'
import type { Standpoint } from './standpoint.ts'

type Shown = {
  id: AccidentId
  /** it was said before */
  isCorrection: boolean
  /** this one said nothing of it yet */
  isFirst: boolean
  /** what the others said */
  beside: readonly Account[]
  /** the words, withdrawn, that are said again */
  again: number | null
  /** who may not read the injury corrects the rest */
  asksInjury: boolean
  /** what was said already, and is not erased */
  needs: Needs
  typed: Typed
  errors?: Record<string, string> | undefined
}

/** The facts of an accident, in the order of the form of a declaration; first when, and roughly what: whoever must act is told at once, and the rest is completed. */
export function accidentFormPage(c: Ask, from: Standpoint, shown: Shown): Response {
  const { id, isCorrection, isFirst, beside, again, asksInjury, needs, typed, errors } = shown
  const say = saysTo(c, from)
  const ask = say.form
  const asking: Asking = { isMine: from.role === 'person', told: asTyped(typed, errors), needs, say }
  const isMended = isCorrection && again === null
  const title =
    again !== null ? say.sayAgain : !isCorrection ? say.say : isFirst ? ask.completing : ask.correction
  return accidentPage(
    c,
    from,
    { title, errors },
    <>
      <Heading title={title} over={say.over(fullName(from.person), from.host.name)} />
      {!isCorrection && <Alert kind="late" title={ask.emergency} />}
      {isCorrection && <p>{ask.stays}</p>}
      <WordsBeside accounts={beside} isOpen={isFirst} c={c} from={from} />
      <ErrorSummary errors={errors ?? {}} />
      <Form
        action={isCorrection ? `${from.at}/${id}/corriger` : `${from.at}/dire`}
        label={title}
        {...(from.where === 'link' ? { waits: tells } : {})}
      >
        <input type="hidden" name="id" value={id} />
        {again !== null && <input type="hidden" name="again" value={String(again)} />}
        <h2>{ask.accident}</h2>
        <WhenFields {...asking} />
        {isCorrection ? (
          <>
            <PlaceFields {...asking} />
            <DoingField {...asking} />
            <HowField {...asking} />
            <TouchedField {...asking} />
            {asksInjury && <InjuryFields {...asking} />}
            <KnowsFields {...asking} />
            <p class="small muted">
              {ask.whoReads} {!isMended && ask.told}
            </p>
            <Button wide>{!isMended ? ask.send : isFirst ? ask.mine.keep : ask.keep}</Button>
          </>
        ) : (
          <>
            <HowField {...asking} />
            <p>{ask.first}</p>
            <Button wide>{ask.warn}</Button>
            <details class="why" open={isBegun(typed)}>
              <summary>{ask.all}</summary>
              <div class="stack">
                <PlaceFields {...asking} />
                <DoingField {...asking} />
                <TouchedField {...asking} />
                <InjuryFields {...asking} />
                <KnowsFields {...asking} />
                <p class="small muted">
                  {ask.whoReads} {ask.told}
                </p>
                <Button wide kind="quiet">
                  {ask.send}
                </Button>
              </div>
            </details>
          </>
        )}
      </Form>
      <p>
        <a href={from.at}>{ask.back}</a>
      </p>
    </>,
  )
}

const first = new Set(['id', 'again', 'day', 'clock', 'how'])

/** More than what is asked first was typed: nothing of it is hidden. */
const isBegun = (typed: Typed): boolean =>
  Object.entries(typed).some(([name, value]) => !first.has(name) && value !== '')
