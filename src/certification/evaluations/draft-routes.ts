import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  newSite,
  readForm,
  sayNext,
  versionOf,
  type Ask,
  type Typed,
  possibleDay,
} from '#platform/web'
import { openPerson, phaseQuery, type OpenPerson } from '../matrix/door.ts'
import { decisions, draftsOf, keptDrafts, phaseOn, phases, type Decision, type Phase } from '../clea/door.ts'
import { evaluationFormPage } from './form-page.tsx'
import { evaluationSentences } from './sign-page.tsx'
import { draftEvaluation } from './draft-evaluation.ts'

export const draftSite = newSite()
  .get('/certification/personnes/:id/evaluation', async (c) => formOf(c, await openPerson(c, 'evaluator')))
  .post('/certification/personnes/:id/evaluation', keep)

async function formOf(
  c: Ask,
  { actor, clea }: OpenPerson,
  refused: { errors?: Record<string, string>; typed?: Typed; compare?: boolean } = {},
): Promise<Response> {
  const today = parisDay(c.var.now)
  const drafts = (await draftsOf(c.var.db, clea.group.id, actor.personId)).filter(
    (draft) => draft.personId === clea.person.id,
  )
  const asked = refused.typed?.['phase'] ?? c.req.query('phase')
  const phase = phaseAsked(asked) ?? drafts[0]?.phase ?? phaseOn(clea.group, today)
  return evaluationFormPage(c, {
    clea,
    phase,
    drafts: drafts.filter((draft) => draft.phase === phase),
    seen: phases.map((one) => ({
      phase: one,
      version: versionOf(keptDrafts(drafts.filter((draft) => draft.phase === one))),
    })),
    today,
    ...refused,
  })
}

function phaseAsked(text: string | string[] | undefined): Phase | undefined {
  if (text === 'initiale' || text === 'initial') return 'initial'
  return text === 'finale' || text === 'final' ? 'final' : undefined
}

const keptForm = field.form({
  phase: field.oneOf(phases),
  evaluatedOn: possibleDay(),
})

async function keep(c: Ask): Promise<Response> {
  const opened = await openPerson(c, 'evaluator')
  const { actor, clea } = opened
  const form = await readForm(c, keptForm)
  if (!form.ok) return formOf(c, opened, { errors: form.errors, typed: form.typed })
  const { group, framework, person } = clea
  const asked = framework.domains.filter((domain) => form.typed[`domain${domain.number}`] !== undefined)
  const what = {
    ...form.value,
    seen: String(form.typed[`seen-${form.value.phase}`] ?? ''),
    groupId: group.id,
    frameworkId: framework.id,
    personId: person.id,
    decisions: asked.map(({ number }) => ({
      domain: number,
      decision: readChoice(form.typed[`domain${number}`]),
    })),
  }
  const done = await draftEvaluation(c.var.db, actor, what, c.var.now)
  if (!done.ok)
    return formOf(c, opened, {
      errors: { evaluatedOn: evaluationSentences[done.refusal] },
      typed: form.typed,
      compare: done.refusal === 'changed meanwhile',
    })
  sayNext(c, done.count > 0 ? 'Vos décisions sont gardées : il reste à les signer' : 'C’est noté')
  return goTo(c, `/certification/${group.id}/evaluation?phase=${phaseQuery(form.value.phase)}`)
}

const readChoice = (typed: string | string[] | undefined): Decision | null =>
  decisions.find((decision) => decision === typed) ?? null
