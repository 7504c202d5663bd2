import { Choices, DateField, Field, TextArea } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'
import type { AccidentWords } from '../words/door.ts'
import { lengths, places, stops, type Facts } from './accident.ts'

/** What the questions of an accident are asked with. */
export type Asking = {
  /** the person speaks of themselves */
  isMine: boolean
  told: (name: string) => AsTyped
  /** these may not be left empty */
  needs: ReadonlySet<keyof Facts>
  say: AccidentWords
}

const sized = ({ told, needs }: Asking, name: keyof typeof lengths) => ({
  ...told(name),
  maxlength: lengths[name],
  required: needs.has(name),
})

export const WhenFields = ({ told, say: { form: ask } }: Asking) => (
  <>
    <DateField label={ask.day} {...told('day')} />
    <Field label={ask.clock} type="time" {...told('clock')} />
  </>
)

export const PlaceFields = (asking: Asking) => {
  const { isMine, told, say, needs } = asking
  return (
    <>
      <Choices
        legend={say.form.where}
        options={places.map((value) => ({
          value,
          label: isMine && value === 'there' ? say.mineThere : say.places[value],
        }))}
        required={needs.has('place')}
        {...told('place')}
      />
      <Field {...say.form.exactly} {...sized(asking, 'exactly')} />
    </>
  )
}

export const DoingField = (asking: Asking) => {
  const { form: ask } = asking.say
  return <TextArea label={asking.isMine ? ask.mineDoing : ask.doing} rows={2} {...sized(asking, 'doing')} />
}

export const HowField = (asking: Asking) => (
  <TextArea label={asking.say.form.how} rows={3} {...sized(asking, 'how')} />
)

export const TouchedField = (asking: Asking) => (
  <Field {...asking.say.form.touched} {...sized(asking, 'touched')} />
)

export const InjuryFields = (asking: Asking) => {
  const { isMine, told, needs, say } = asking
  const ask = say.form
  return (
    <>
      <h2>{ask.injuryTitle}</h2>
      <Field
        {...ask.bodyPart}
        {...(isMine ? { label: ask.mineBodyPart } : {})}
        {...sized(asking, 'bodyPart')}
      />
      <Field {...ask.injury} {...sized(asking, 'injury')} />
      <TextArea {...ask.care} rows={2} {...sized(asking, 'care')} />
      <Choices
        legend={ask.stopsWork}
        options={stops.map((value) => ({ value, label: say.stops[value] }))}
        required={needs.has('stopsWork')}
        {...told('stopsWork')}
      />
    </>
  )
}

export const KnowsFields = (asking: Asking) => {
  const { form: ask } = asking.say
  return (
    <>
      <h2>{ask.whoKnows}</h2>
      <TextArea {...ask.witness} rows={2} {...sized(asking, 'witness')} />
      <Field label={ask.firstTold} {...sized(asking, 'firstTold')} />
    </>
  )
}
