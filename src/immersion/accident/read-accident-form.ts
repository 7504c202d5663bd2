import { field, readForm, type Ask, type Form, type Typed } from '#platform/web'
import { parisClock, parisDay, parisInstant } from '#platform/time'
import type { AccidentId } from '../ids.ts'
import type { AccidentWords } from '../words/door.ts'
import { lengths, places, stops, type Facts, type Injury, type Place, type Step } from './accident.ts'

/** Which facts may not be left empty. */
export type Needs = ReadonlySet<keyof Facts>

const fieldsOf = ({ missing }: AccidentWords, needs: Needs) => {
  const words = (name: keyof typeof lengths, empty = missing.choose) =>
    needs.has(name) ? field.text(lengths[name], empty) : field.optionalText(lengths[name])
  return {
    how: words('how', missing.how),
    place: needs.has('place') ? field.oneOf(places, missing.place) : field.optionalText(20),
    exactly: words('exactly', missing.exactly),
    doing: words('doing', missing.doing),
    touched: words('touched'),
    bodyPart: words('bodyPart', missing.bodyPart),
    injury: words('injury', missing.injury),
    care: words('care'),
    stopsWork: needs.has('stopsWork') ? field.oneOf(stops, missing.choose) : field.optionalText(20),
    witness: words('witness'),
    firstTold: words('firstTold', missing.firstTold),
  }
}

type Answers = Omit<Facts, 'happenedAt'>
type Typing = { [key in keyof Answers]?: string | null | undefined }

const orEmpty = (text: string | null | undefined): string => text ?? ''
const placeIn = (text: string | null | undefined): Place | '' => places.find((one) => one === text) ?? ''
const stopsIn = (text: string | null | undefined): Injury['stopsWork'] =>
  stops.find((one) => one === text) ?? 'not known'

/** What was typed, '' where nothing was. */
const answersIn = (typed: Typing): Answers => ({
  how: orEmpty(typed.how),
  place: placeIn(typed.place),
  exactly: orEmpty(typed.exactly),
  doing: orEmpty(typed.doing),
  touched: orEmpty(typed.touched),
  bodyPart: orEmpty(typed.bodyPart),
  injury: orEmpty(typed.injury),
  care: orEmpty(typed.care),
  stopsWork: stopsIn(typed.stopsWork),
  witness: orEmpty(typed.witness),
  firstTold: orEmpty(typed.firstTold),
})

type Read = { id: AccidentId | null; again: number | null; facts: Facts }

/**
 * The facts as they are typed: when, and what happened where nobody said it yet; the rest as far as it is known.
 * @param asked `asksInjury`: false for who may not read the injury that was said, which is carried over; `needs`: what was said already, and is not erased
 */
export async function readAccidentForm(
  c: Ask,
  { asksInjury, needs, say }: { asksInjury: boolean; needs: Needs; say: AccidentWords },
): Promise<Form<Read>> {
  const { missing } = say
  const { bodyPart, injury, care, stopsWork, ...rest } = fieldsOf(say, needs)
  const about = {
    id: field.optionalId<AccidentId>(),
    again: field.optionalText(9),
    day: field.day(missing.day, missing.noSuchDay),
    clock: field.clock(missing.clock),
    ...rest,
  }
  const form = asksInjury
    ? await readForm(c, field.form({ ...about, bodyPart, injury, care, stopsWork }))
    : await readForm(c, field.form(about))
  if (!form.ok) return form
  const { id, again, day, clock, ...typed } = form.value
  const facts = { ...answersIn(typed), happenedAt: parisInstant(day, clock) }
  return { ok: true, typed: form.typed, value: { id, again: Number(again) || null, facts } }
}

const inStep = {
  lieu: ['place', 'exactly'],
  activite: ['doing', 'touched'],
  blessure: ['bodyPart', 'injury', 'care', 'stopsWork'],
  temoins: ['witness', 'firstTold'],
} as const satisfies Record<Step, readonly (keyof Answers)[]>

/** The facts of one step as they are typed, the others left out. */
export async function readStepForm(
  c: Ask,
  { step, needs, say }: { step: Step; needs: Needs; say: AccidentWords },
): Promise<Form<Partial<Answers>>> {
  const fields = fieldsOf(say, needs)
  const readers = {
    lieu: () => readForm(c, field.form({ place: fields.place, exactly: fields.exactly })),
    activite: () => readForm(c, field.form({ doing: fields.doing, touched: fields.touched })),
    blessure: () => {
      const { bodyPart, injury, care, stopsWork } = fields
      return readForm(c, field.form({ bodyPart, injury, care, stopsWork }))
    },
    temoins: () => readForm(c, field.form({ witness: fields.witness, firstTold: fields.firstTold })),
  }
  const form: Form<Typing> = await readers[step]()
  if (!form.ok) return form
  const answers = answersIn(form.value)
  const value = Object.fromEntries(inStep[step].map((key) => [key, answers[key]])) as Partial<Answers>
  return { ok: true, typed: form.typed, value }
}

/** What the form holds of what was said. */
export const typedFrom = ({ happenedAt, ...facts }: Omit<Facts, keyof Injury> & Partial<Injury>): Typed => ({
  day: parisDay(happenedAt),
  clock: parisClock(happenedAt),
  place: facts.place,
  exactly: facts.exactly,
  doing: facts.doing,
  how: facts.how,
  touched: facts.touched,
  bodyPart: facts.bodyPart ?? '',
  injury: facts.injury ?? '',
  care: facts.care ?? '',
  stopsWork: facts.stopsWork ?? '',
  witness: facts.witness,
  firstTold: facts.firstTold,
})
