import { randomUUID } from 'node:crypto'
import {
  browsersOf,
  dropBrowsers,
  isPushService,
  MESSAGES,
  readChoice,
  saveBrowser,
  saveChoice,
  USUAL,
} from '#platform/notices'
import { countTry, field, goTo, idIn, problem, readForm, sayNext, speak, type Ask } from '#platform/web'
import { requireActor, sessionIdOf } from '../session/door.ts'
import { messageSentences } from './sentences.ts'
import { showMessages } from './show-messages.ts'

const browserForm = field.form({
  endpoint: field.text(1000),
  p256dh: field.text(87).refine((text) => /^[\w-]{87}$/.test(text)),
  auth: field.text(22).refine((text) => /^[\w-]{22}$/.test(text)),
})

export async function addBrowser(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const entry = sessionIdOf(c)
  const form = await readForm(c, browserForm)
  const { db, now, ground } = c.var
  if (!form.ok || !entry || !isPushService(form.value.endpoint, ground.site.pushHosts))
    return showMessages(c, { channel: speak(c, messageSentences).browserCannot })
  if (
    !(await db.transaction((tx) =>
      countTry(tx, `browsers:${actor.personId}`, { max: 20, seconds: 86_400 }, now),
    ))
  )
    return problem(c, 429)
  await db.transaction(async (tx) => {
    await saveBrowser(tx, { id: randomUUID(), recipientId: actor.personId, entry, ...form.value }, now)
    const known = await readChoice(tx, actor.personId)
    await saveChoice(tx, actor.personId, { ...(known ?? USUAL), channel: 'push' }, now)
  })
  sayNext(c, speak(c, messageSentences).shownHere)
  return goTo(c, MESSAGES)
}

export async function stopBrowser(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const id = idIn(c)
  const own = await browsersOf(c.var.db, actor.personId)
  if (own.some((browser) => browser.id === id))
    await c.var.db.transaction((tx) => dropBrowsers(tx, { ids: [id] }))
  sayNext(c, speak(c, messageSentences).stopped)
  return goTo(c, MESSAGES)
}
