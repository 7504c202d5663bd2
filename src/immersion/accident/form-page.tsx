import { fullName } from '#people'
import { Alert, Button, Choices, DateField, ErrorSummary, Field, Form, Heading, TextArea } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { asTyped, type AsTyped } from '../as-typed.ts'
import type { AccidentId } from '../ids.ts'
import type { AccidentWords } from '../words/door.ts'
import { lengths, places, stops } from './accident.ts'
import { accidentPage, saysTo } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

type Shown = {
  id: AccidentId
  /** it was said before */
  isCorrection: boolean
  /** the words, withdrawn, that are said again */
  again: number | null
  /** who may not read the injury corrects the rest */
  asksInjury: boolean
  typed: Typed
  errors?: Record<string, string> | undefined
}

/** The facts of an accident, one question after the other, in the order of the form of a declaration. */
export function accidentFormPage(
  c: Ask,
  from: Standpoint,
  { id, isCorrection, again, asksInjury, typed, errors }: Shown,
): Response {
  const told = asTyped(typed, errors)
  const sized = (name: keyof typeof lengths) => ({ ...told(name), maxlength: lengths[name] })
  const mine = from.role === 'person'
  const isMended = isCorrection && again === null
  const say = saysTo(c, from)
  const ask = say.form
  const title = again !== null ? say.sayAgain : isCorrection ? ask.correction : say.say
  return accidentPage(
    c,
    from,
    { title, errors },
    <>
      <Heading title={title} over={say.over(fullName(from.person), from.host.name)} />
      {!isCorrection && <Alert kind="late" title={ask.emergency} />}
      {isCorrection && <p>{ask.stays}</p>}
      <ErrorSummary errors={errors ?? {}} />
      <Form action={isCorrection ? `${from.at}/${id}/corriger` : `${from.at}/dire`}>
        <input type="hidden" name="id" value={id} />
        {again !== null && <input type="hidden" name="again" value={String(again)} />}
        <h2>{ask.accident}</h2>
        <DateField label={ask.day} {...told('day')} />
        <Field label={ask.clock} type="time" {...told('clock')} />
        <Choices
          legend={ask.where}
          options={places.map((value) => ({
            value,
            label: mine && value === 'there' ? say.mineThere : say.places[value],
          }))}
          {...told('place')}
        />
        <Field {...ask.exactly} {...sized('exactly')} />
        <TextArea label={mine ? ask.mineDoing : ask.doing} rows={2} {...sized('doing')} />
        <TextArea label={ask.how} rows={3} {...sized('how')} />
        <Field {...ask.touched} required={false} {...sized('touched')} />
        {asksInjury && <InjuryFields isMine={mine} sized={sized} told={told} say={say} />}
        <h2>{ask.whoKnows}</h2>
        <TextArea {...ask.witness} rows={2} required={false} {...sized('witness')} />
        <Field label={ask.firstTold} {...sized('firstTold')} />
        <p class="small muted">
          {ask.whoReads} {!isMended && ask.told}
        </p>
        <Button wide>{isMended ? ask.keep : ask.send}</Button>
      </Form>
      <p>
        <a href={from.at}>{ask.back}</a>
      </p>
    </>,
  )
}

type InjuryProps = {
  isMine: boolean
  told: (name: string) => AsTyped
  sized: (name: keyof typeof lengths) => AsTyped & { maxlength: number }
  say: AccidentWords
}

const InjuryFields = ({ isMine, told, sized, say: { form: ask, stops: answers } }: InjuryProps) => (
  <>
    <h2>{ask.injuryTitle}</h2>
    <Field {...ask.bodyPart} {...(isMine ? { label: ask.mineBodyPart } : {})} {...sized('bodyPart')} />
    <Field {...ask.injury} {...sized('injury')} />
    <TextArea {...ask.care} rows={2} required={false} {...sized('care')} />
    <Choices
      legend={ask.stopsWork}
      options={stops.map((value) => ({ value, label: answers[value] }))}
      {...told('stopsWork')}
    />
  </>
)
