import { goTo, newSite, sayNext, type Ask, type Site, type Typed } from '#platform/web'
import { neededIn, steps, stepsLeft, withdrawalOf, type Accident, type Facts, type Step } from './accident.ts'
import { correctedBy, missingFor } from './accounts.ts'
import { factsFor } from './circle.ts'
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
    typed: refused?.typed ?? typedFrom(factsFor(from, correctedBy(accident, from.role))),
    errors: refused?.errors,
  })

async function complete(c: Ask, from: Standpoint, accident: Accident): Promise<Response> {
  const words = saysTo(c, from)
  const step = steps.find((one) => one === c.req.query('etape'))
  if (!step) return goTo(c, `${from.at}/${accident.id}/completer`)
  const form = await readStepForm(c, { step, needs: needsOf(step), say: words })
  if (!form.ok) return show(c, from, accident, step, form)
  const facts: Facts = { ...factsOf(correctedBy(accident, from.role)), ...form.value }
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

/** The facts of a statement, without who said them. */
const factsOf = (one: Facts): Facts => ({
  happenedAt: one.happenedAt,
  place: one.place,
  exactly: one.exactly,
  doing: one.doing,
  how: one.how,
  touched: one.touched,
  bodyPart: one.bodyPart,
  injury: one.injury,
  care: one.care,
  stopsWork: one.stopsWork,
  witness: one.witness,
  firstTold: one.firstTold,
})
