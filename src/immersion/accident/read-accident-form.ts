import { field, readForm, type Ask, type Form, type Typed } from '#platform/web'
import { parisClock, parisDay, parisInstant } from '#platform/time'
import type { AccidentId } from '../ids.ts'
import { lengths, places, stops, type Facts, type Injury } from './accident.ts'

const words = (name: keyof typeof lengths, missing: string) => field.text(lengths[name], missing)
const more = (name: keyof typeof lengths) => field.optionalText(lengths[name])

const about = {
  id: field.optionalId<AccidentId>(),
  again: field.optionalText(9),
  day: field.day(),
  clock: field.clock(),
  place: field.oneOf(places, 'Choisissez où.'),
  exactly: words('exactly', 'Écrivez l’endroit : la rue, la pièce.'),
  doing: words('doing', 'Écrivez l’activité à ce moment-là.'),
  how: words('how', 'Écrivez ce qui est arrivé.'),
  touched: more('touched'),
  witness: more('witness'),
  firstTold: words('firstTold', 'Écrivez qui l’a su en premier, et à quelle heure.'),
}
const whole = field.form({
  ...about,
  bodyPart: words('bodyPart', 'Écrivez où est la douleur. À droite, à gauche ?'),
  injury: words('injury', 'Écrivez la blessure : une coupure, un choc.'),
  care: more('care'),
  stopsWork: field.oneOf(stops, 'Choisissez une réponse.'),
})
const rest = field.form(about)

/** Of who is not asked: what was said before is carried over. */
const notAsked: Injury = { bodyPart: '', injury: '', care: '', stopsWork: 'not known' }

/** The facts as they are typed; `asksInjury`: false for who may not read the injury that was said. */
export async function readAccidentForm(
  c: Ask,
  { asksInjury }: { asksInjury: boolean },
): Promise<Form<{ id: AccidentId | null; again: number | null; facts: Facts }>> {
  const form = asksInjury ? await readForm(c, whole) : await readForm(c, rest)
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
