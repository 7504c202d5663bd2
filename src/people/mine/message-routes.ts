import { randomUUID } from 'node:crypto'
import {
  browsersOf,
  dropBrowsers,
  isPushService,
  MESSAGES,
  pushKey,
  readChoice,
  readMessages,
  saveBrowser,
  saveChoice,
  USUAL,
} from '#platform/notices'
import { countTry, field, goTo, idIn, newSite, problem, readForm, sayNext, type Ask } from '#platform/web'
import { messagesPage, quietHours } from './messages-page.tsx'
import { idsOf } from '../person-store.ts'
import { reachPerson } from '../identity/door.ts'
import { openSessions, requireActor, sessionIdOf } from '../sign-in/door.ts'

/** What I was told, and how I want to be. */
export const messageSite = newSite()
  .get(MESSAGES, (c) => show(c))
  .post(MESSAGES, choose)
  .post(`${MESSAGES}/appareils`, addBrowser)
  .post(`${MESSAGES}/appareils/:id/arreter`, stopBrowser)

const PER_PAGE = 20

async function show(c: Ask, errors: Record<string, string> = {}): Promise<Response> {
  const actor = requireActor(c)
  const { db, now, ground } = c.var
  const before = Number(c.req.query('avant') ?? 'none')
  const messages = await readMessages(db, await idsOf(db, actor.personId), {
    limit: PER_PAGE + 1,
    before: Number.isSafeInteger(before) ? before : undefined,
  })
  const reach = await reachPerson(db, actor.personId)
  const devices = new Map((await openSessions(db, actor.personId, now)).map(({ id, device }) => [id, device]))
  const browsers = (await browsersOf(db, actor.personId)).map(({ id, entry }) => ({
    id,
    name: devices.get(entry) ?? 'Un appareil',
    here: entry === sessionIdOf(c),
  }))
  return messagesPage(c, {
    actor,
    messages: messages.slice(0, PER_PAGE),
    more: messages.length > PER_PAGE,
    choice: await readChoice(db, actor.personId),
    reach: { phone: reach?.phone ?? null, email: reach?.email ?? null },
    browsers,
    pushKey: ground.site.url.startsWith('https:') || ground.site.demo ? await pushKey(db, now) : undefined,
    errors,
  })
}

const wishForm = field.form({
  channel: field.oneOf(['sms', 'email', 'push', 'here'], 'Choisissez une réponse.'),
  quiet: field.oneOf(['usual', 'night', 'never'], 'Choisissez une réponse.'),
  sundays: field.optionalText(3),
})

async function choose(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const form = await readForm(c, wishForm)
  if (!form.ok) return show(c, form.errors)
  const { channel, quiet, sundays } = form.value
  await c.var.db.transaction((tx) =>
    saveChoice(
      tx,
      actor.personId,
      { channel, ...quietHours[quiet], sundays: sundays ? 'told' : 'quiet' },
      c.var.now,
    ),
  )
  sayNext(c, 'C’est enregistré')
  return goTo(c, MESSAGES)
}

const browserForm = field.form({
  endpoint: field.text(1000),
  p256dh: field.text(87).refine((text) => /^[\w-]{87}$/.test(text)),
  auth: field.text(22).refine((text) => /^[\w-]{22}$/.test(text)),
})

async function addBrowser(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const entry = sessionIdOf(c)
  const form = await readForm(c, browserForm)
  const { db, now, ground } = c.var
  if (!form.ok || !entry || !isPushService(form.value.endpoint, ground.site.pushHosts))
    return show(c, {
      channel: 'Ce navigateur ne peut pas recevoir de messages. Choisissez le SMS ou le courriel.',
    })
  if (!(await countTry(db, `browsers:${actor.personId}`, { max: 20, seconds: 86_400 }, now)))
    return problem(c, 429)
  await db.transaction(async (tx) => {
    await saveBrowser(tx, { id: randomUUID(), recipientId: actor.personId, entry, ...form.value }, now)
    const known = await readChoice(tx, actor.personId)
    await saveChoice(tx, actor.personId, { ...(known ?? USUAL), channel: 'push' }, now)
  })
  sayNext(c, 'Vos messages s’afficheront sur cet appareil')
  return goTo(c, MESSAGES)
}

async function stopBrowser(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const id = idIn(c)
  const own = await browsersOf(c.var.db, actor.personId)
  if (own.some((one) => one.id === id)) await dropBrowsers(c.var.db, { ids: [id] })
  sayNext(c, 'Cet appareil n’affiche plus vos messages')
  return goTo(c, MESSAGES)
}
