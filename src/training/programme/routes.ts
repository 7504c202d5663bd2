import { randomUUID } from 'node:crypto'
import { obligationOn } from '#actions'
import { parisDay } from '#platform/time'
import {
  CHANGED_MEANWHILE,
  foundThere,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { activityForm, activityFrom, quizIn, quizText, readDomainsTyped, versionOfActivity } from './form.ts'
import { activityPage } from './activity-page.tsx'
import { moved } from './order.ts'
import { programmePage } from './page.tsx'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { activitiesByCode, activitiesOf, groupOfProgramme } from '../activity-store.ts'
import {
  lockProgramme,
  markWithdrawn,
  orderActivities,
  renameActivity,
  saveActivity,
} from '../programme-store.ts'
import { sequencesOf } from '../sequence-store.ts'
import type { Activity } from '../activity.ts'
import { sequenceSite } from './sequence-routes.ts'

export const programmeSite = newSite()
  .get(`${GROUP}/programme`, programme)
  .get(`${GROUP}/programme/nouvelle`, askNew)
  .post(`${GROUP}/programme`, write)
  .route('/', sequenceSite)
  .get(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}`, ask)
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}`, write)
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}/retirer`, withdraw)
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}/monter`, (c) => step(c, -1))
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}/descendre`, (c) => step(c, 1))

async function programme(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const { group } = open
  return programmePage(c, open, {
    sequences: await sequencesOf(db, group.id),
    activities: await activitiesOf(db, group.id),
    obligation: await obligationOn(db, group.actionId, group.endsOn < today ? group.endsOn : today),
    shown: c.req.query('sequence') ?? '',
  })
}

async function askNew(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const typed = {
    id: randomUUID(),
    sequence: c.req.query('sequence') ?? '',
    mode: 'foad at the centre',
    proof: 'text',
  }
  return show(c, open, undefined, typed)
}

async function ask(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const activity = await activityIn(c, open)
  return show(c, open, activity, {
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

async function show(
  c: Ask,
  open: OpenGroup,
  activity: Activity | undefined,
  typed: Typed,
  errors: Record<string, string> = {},
): Promise<Response> {
  const sequences = await sequencesOf(c.var.db, open.group.id)
  return activityPage(c, open, { activity, sequences, typed, errors })
}

async function activityIn(c: Ask, open: OpenGroup): Promise<Activity> {
  const id = idIn(c, 'activity')
  const found = (await activitiesOf(c.var.db, open.group.id)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
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
  if (!form.ok || !domains || Object.keys(errors).length > 0) return show(c, open, before, form.typed, errors)
  const written = activityFrom(form.value, domains, quiz ?? [])
  const done = await save(c, open, before, written, form.value.seen)
  if (done?.['seen'] && before)
    return show(c, open, before, { ...form.typed, seen: versionOfActivity(before) }, done)
  if (done) return show(c, open, before, form.typed, done)
  sayNext(c, before ? 'L’activité est changée' : 'L’activité est ajoutée')
  return goTo(
    c,
    `/formation/${open.group.id}/programme?sequence=${form.value.sequence}#s-${form.value.sequence}`,
  )
}

type Written = ReturnType<typeof activityFrom>

/** Writes the activity, or says what keeps it from being written. */
async function save(
  c: Ask,
  open: OpenGroup,
  before: Activity | undefined,
  written: Written,
  seen: string | null,
): Promise<Record<string, string> | undefined> {
  const groupId = open.group.id
  if (((await groupOfProgramme(c.var.db, written.id)) ?? groupId) !== groupId) throw notFound()
  return c.var.db.transaction(async (tx): Promise<Record<string, string> | undefined> => {
    await lockProgramme(tx, groupId)
    const known = await activitiesByCode(tx, groupId)
    const sequences = await sequencesOf(tx, groupId)
    if (!sequences.some((one) => one.id === written.sequenceId))
      return { sequence: 'Choisissez une séquence.' }
    const current = before && [...known.values()].find((one) => one.id === before.id)
    const found = current && foundThere(versionOfActivity(current), versionOfActivity(written), seen ?? '')
    if (found === 'same') return undefined
    if (before && found !== 'as seen') return { seen: CHANGED_MEANWHILE }
    const same = known.get(written.code)
    const id = before?.id ?? written.id
    if (same && same.id !== id && (before || !same.withdrawnAt))
      return { code: 'Ce code est déjà celui d’une autre activité du groupe.' }
    const there = [...known.values()].filter((one) => one.sequenceId === written.sequenceId)
    const last = Math.max(0, ...there.map((one) => one.position))
    const position = before?.sequenceId === written.sequenceId ? before.position : last + 1
    // The code names the activity: when it changes, the row follows it first.
    if (before && before.code !== written.code) await renameActivity(tx, groupId, before.id, written.code)
    await saveActivity(tx, {
      ...written,
      id: same?.id ?? id,
      groupId,
      position,
      picture: before?.picture ?? same?.picture ?? null,
    })
    return undefined
  })
}

async function withdraw(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const activity = await activityIn(c, open)
  await markWithdrawn(c.var.db, open.group.id, activity.id, c.var.now)
  sayNext(c, 'L’activité est retirée\u00A0: les heures déjà validées restent')
  return goTo(c, `/formation/${open.group.id}/programme?sequence=${activity.sequenceId}`)
}

/** One place up or down inside its sequence. */
async function step(c: Ask, by: -1 | 1): Promise<Response> {
  const open = await openGroupPage(c)
  const activity = await activityIn(c, open)
  await c.var.db.transaction(async (tx) => {
    await lockProgramme(tx, open.group.id)
    const ids = (await activitiesOf(tx, open.group.id))
      .filter((one) => one.sequenceId === activity.sequenceId)
      .map((one) => one.id)
    await orderActivities(tx, activity.sequenceId, moved(ids, activity.id, by))
  })
  return goTo(
    c,
    `/formation/${open.group.id}/programme?sequence=${activity.sequenceId}#s-${activity.sequenceId}`,
  )
}
