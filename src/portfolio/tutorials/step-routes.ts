import { goTo, idIn, newSite, notFound, sayNext, speak, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import type { StepId } from '../ids.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { requireFilm } from './require-film.ts'
import { changeStep, dropStep } from './make-tutorial.ts'
import { tutorialSentences } from './sentences.ts'
import { sendStepPicture } from './send-step-picture.ts'
import { readStep } from './step-form.ts'
import { stepPage } from './step-page.tsx'
import { tutorialOf } from './tutorial-store.ts'
import type { Step, Tutorial } from './tutorial.ts'

/** One step of a film, for its person. */
export const stepSite = newSite()
  .get(`${PORTFOLIO}/:id/etapes/:step`, async (c) => stepPage(c, await stepIn(c)))
  .post(`${PORTFOLIO}/:id/etapes/:step`, change)
  .post(`${PORTFOLIO}/:id/etapes/:step/enlever`, remove)
  .get(`${PORTFOLIO}/:id/etapes/:step/image`, async (c) => sendStepPicture(c, await requireFilm(c)))

async function stepIn(c: Ask): Promise<{ evidence: Evidence; tutorial: Tutorial; step: Step }> {
  const evidence = await requireFilm(c)
  const tutorial = await tutorialOf(c.var.db, evidence.id)
  const id = idIn<StepId>(c, 'step')
  const step = tutorial.steps.find((one) => one.id === id)
  if (!step) throw notFound()
  return { evidence, tutorial, step }
}

async function change(c: Ask): Promise<Response> {
  const found = await stepIn(c)
  const { evidence } = found
  const say = speak(c, tutorialSentences)
  const read = await readStep(c, evidence, found.step.id)
  if (!read.ok) return stepPage(c, { ...found, given: read.given })
  const kept = await changeStep(c.var.db, evidence, { ...read, at: c.var.now })
  if (kept.ok) {
    sayNext(c, say.stepChanged)
    return goTo(c, `${PORTFOLIO}/${evidence.id}/etapes`)
  }
  if (kept.refusal === 'erased') throw notFound()
  return stepPage(c, { ...found, given: { ...read.given, errors: { time: say.errors.already } } })
}

async function remove(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  await dropStep(c.var.db, evidence.id, idIn<StepId>(c, 'step'))
  sayNext(c, speak(c, tutorialSentences).stepRemoved)
  return goTo(c, `${PORTFOLIO}/${evidence.id}/etapes`)
}
