import { goTo, newSite, sayNext, type Ask, type Site, type Typed } from '#platform/web'
import {
  earliestOf,
  neededIn,
  steps,
  stepsLeft,
  withdrawalOf,
  type Accident,
  type Facts,
  type Step,
} from './accident.ts'
import { accountsBeside, missingFor, ownWords } from './accounts.ts'
import { completePage } from './complete-page.tsx'
import { saysTo } from './frame.tsx'
import { readStepForm, typedFrom, type Needs } from './read-accident-form.ts'
import { sayAccident } from './say-accident.ts'
import { oneIn, type Standpoint } from './standpoint.ts'

/** What is missing of an accident, completed a few questions at a time, from one standpoint. */
export const completionsAt = (base: string, open: (c: Ask) => Promise<Standpoint>): Site =>
  newSite()
    .get(`${base}/:accident{[0-9a-f-]{36}}/completer`, async (c) => {
      const from = await open(c)
      const accident = await oneIn(c, from)
      const step = stepIn(c.req.query('etape'), from, accident)
      return step ? show(c, from, accident, step) : goTo(c, from.at)
    })
    .post(`${base}/:accident{[0-9a-f-]{36}}/completer`, async (c) => {
      const from = await open(c)
      return complete(c, from, await oneIn(c, from))
    })

/** The step that is asked for while something of it is missing; else the first that is left. */
function stepIn(asked: string | undefined, from: Standpoint, accident: Accident): Step | undefined {
  if (withdrawalOf(accident)) return undefined
  const left = stepsLeft(missingFor(from, accident))
  return left.find((step) => step === asked) ?? left[0]
}

const afterStep = (step: Step, from: Standpoint, accident: Accident): Step | undefined =>
  stepsLeft(missingFor(from, accident)).find((other) => steps.indexOf(other) > steps.indexOf(step))

const needsOf = (step: Step): Needs => new Set<keyof Facts>(neededIn[step])

type Refused = { errors: Record<string, string>; typed: Typed }

const show = (c: Ask, from: Standpoint, accident: Accident, step: Step, refused?: Refused): Response =>
  completePage(c, from, {
    id: accident.id,
    step,
    next: afterStep(step, from, accident),
    needs: needsOf(step),
    beside: accountsBeside(accident, from),
    typed: refused?.typed ?? typedFrom(begun(accident, from)),
    errors: refused?.errors,
  })

async function complete(c: Ask, from: Standpoint, accident: Accident): Promise<Response> {
  const words = saysTo(c, from)
  const step = steps.find((one) => one === c.req.query('etape'))
  if (!step) return goTo(c, `${from.at}/${accident.id}/completer`)
  const form = await readStepForm(c, { step, needs: needsOf(step), say: words })
  if (!form.ok) return show(c, from, accident, step, form)
  const facts: Facts = { ...begun(accident, from), ...form.value }
  const { role: by, name, selfId, one } = from
  const said = await sayAccident(c.var.ground, one.id, {
    id: accident.id,
    facts,
    by,
    name,
    selfId,
    isCorrection: true,
    now: c.var.now,
  })
  if (!said.ok) {
    const errors = { [neededIn[step][0] ?? 'place']: words.refused[said.refusal] }
    return show(c, from, accident, step, { errors, typed: form.typed })
  }
  sayNext(c, words.form.stepKept)
  const next = afterStep(step, from, await oneIn(c, from))
  return goTo(c, next ? `${from.at}/${accident.id}/completer?etape=${next}` : from.at)
}

/** What this one said so far, without who said it; of who said nothing yet, when it happened alone. */
function begun(accident: Accident, { role }: Standpoint): Facts {
  const own = ownWords(accident, role)
  return {
    happenedAt: own?.happenedAt ?? earliestOf(accident),
    place: own?.place ?? '',
    exactly: own?.exactly ?? '',
    doing: own?.doing ?? '',
    how: own?.how ?? '',
    touched: own?.touched ?? '',
    bodyPart: own?.bodyPart ?? '',
    injury: own?.injury ?? '',
    care: own?.care ?? '',
    stopsWork: own?.stopsWork ?? 'not known',
    witness: own?.witness ?? '',
    firstTold: own?.firstTold ?? '',
  }
}
