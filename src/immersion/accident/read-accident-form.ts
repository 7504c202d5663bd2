import { field, readForm, type Ask, type Form, type Typed } from '#platform/web'
import { parisClock, parisDay, parisInstant } from '#platform/time'
import type { AccidentId } from '../ids.ts'
import type { AccidentWords } from '../words/door.ts'
import { lengths, places, stops, type Facts, type Injury } from './accident.ts'

const words = (name: keyof typeof lengths, missing: string) => field.text(lengths[name], missing)
const more = (name: keyof typeof lengths) => field.optionalText(lengths[name])

const aboutIn = ({ missing }: AccidentWords) => ({
  id: field.optionalId<AccidentId>(),
  again: field.optionalText(9),
  day: field.day(missing.day, missing.noSuchDay),
  clock: field.clock(missing.clock),
  place: field.oneOf(places, missing.place),
  exactly: words('exactly', missing.exactly),
  doing: words('doing', missing.doing),
  how: words('how', missing.how),
  touched: more('touched'),
  witness: more('witness'),
  firstTold: words('firstTold', missing.firstTold),
})
const injuryIn = ({ missing }: AccidentWords) => ({
  bodyPart: words('bodyPart', missing.bodyPart),
  injury: words('injury', missing.injury),
  care: more('care'),
  stopsWork: field.oneOf(stops, missing.choose),
})

/** Of who is not asked: what was said before is carried over. */
const notAsked: Injury = { bodyPart: '', injury: '', care: '', stopsWork: 'not known' }

/** The facts as they are typed; `asksInjury`: false for who may not read the injury that was said. */
export async function readAccidentForm(
  c: Ask,
  { asksInjury, say }: { asksInjury: boolean; say: AccidentWords },
): Promise<Form<{ id: AccidentId | null; again: number | null; facts: Facts }>> {
  const about = aboutIn(say)
  const form = asksInjury
    ? await readForm(c, field.form({ ...about, ...injuryIn(say) }))
    : await readForm(c, field.form(about))
  if (!form.ok) return form
  const { id, again, day, clock, touched, care, witness, ...facts } = { ...notAsked, ...form.value }
  return {
    ok: true,
    typed: form.typed,
    value: {
      id,
      again: Number(again) || null,
      facts: {
        ...facts,
        happenedAt: parisInstant(day, clock),
        touched: touched ?? '',
        care: care ?? '',
        witness: witness ?? '',
      },
    },
  }
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
