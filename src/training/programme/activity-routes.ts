import { randomUUID } from 'node:crypto'
import { goTo, readForm, sayNext, newSite, type Ask } from '#platform/web'
import { activityForm, activityFrom, quizIn, quizText, readDomainsTyped, versionOfActivity } from './form.ts'
import { openGroupPage, GROUP } from '../access.ts'
import { showActivity } from './show-activity.ts'
import { activityIn } from './find-activity.ts'
import { writeActivity } from './write-activity.ts'

export const activityFormSite = newSite()
  .get(`${GROUP}/programme/nouvelle`, askNew)
  .post(`${GROUP}/programme`, write)
  .get(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}`, ask)
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}`, write)

async function askNew(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const typed = {
    id: randomUUID(),
    sequence: c.req.query('sequence') ?? '',
    mode: 'foad at the centre',
    proof: 'text',
  }
  return showActivity(c, open, undefined, typed)
}

async function ask(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const activity = await activityIn(c, open)
  return showActivity(c, open, activity, {
    id: activity.id,
    sequence: activity.sequenceId,
    code: activity.code,
    title: activity.title,
    mode: activity.mode,
    minutes: String(activity.minutes),
    proof: activity.proof,
    domains: activity.domains.join(', '),
    instructions: activity.instructions,
    quiz: quizText(activity.quiz ?? []),
    seen: versionOfActivity(activity),
  })
}

async function write(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const before = c.req.param('activity') ? await activityIn(c, open) : undefined
  const form = await readForm(c, activityForm)
  const quiz = quizIn(String(form.typed['quiz'] ?? ''))
  const domains = readDomainsTyped(String(form.typed['domains'] ?? ''))
  const errors: Record<string, string> = {
    ...(form.ok ? {} : form.errors),
    ...(domains ? {} : { domains: 'Écrivez des numéros de domaines\u00A0: 3, 7' }),
    ...(form.typed['proof'] === 'quiz' && !quiz
      ? { quiz: 'Chaque question a deux réponses au moins, et une juste (avec une étoile).' }
      : {}),
  }
  if (!form.ok || !domains || Object.keys(errors).length > 0)
    return showActivity(c, open, before, form.typed, errors)
  const written = activityFrom(form.value, domains, quiz ?? [])
  const done = await writeActivity(c.var.db, open.group.id, written, { before, seen: form.value.seen })
  if (done?.['seen'] && before)
    return showActivity(c, open, before, { ...form.typed, seen: versionOfActivity(before) }, done)
  if (done) return showActivity(c, open, before, form.typed, done)
  sayNext(c, before ? 'L’activité est changée' : 'L’activité est ajoutée')
  return goTo(
    c,
    `/formation/${open.group.id}/programme?sequence=${form.value.sequence}#s-${form.value.sequence}`,
  )
}
