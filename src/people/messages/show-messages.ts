import { browsersOf, pushKey, readChoice, readMessages } from '#platform/notices'
import { speak, type Ask } from '#platform/web'
import { messagesPage } from './page.tsx'
import { idsOf } from '../person-store.ts'
import { reachPerson } from '../identity/door.ts'
import { openSessions, requireActor, sessionIdOf, writeDevice } from '../session/door.ts'
import { messageSentences } from './sentences.ts'

const PER_PAGE = 20

export async function showMessages(c: Ask, errors: Record<string, string> = {}): Promise<Response> {
  const actor = requireActor(c)
  const { db, now, ground } = c.var
  const before = Number(c.req.query('avant') ?? 'none')
  const messages = await readMessages(db, await idsOf(db, actor.personId), {
    limit: PER_PAGE + 1,
    before: Number.isSafeInteger(before) ? before : undefined,
  })
  const reach = await reachPerson(db, actor.personId)
  const devices = new Map(
    (await openSessions(db, actor.personId, now)).map(({ id, device }) => [id, writeDevice(c, device)]),
  )
  const browsers = (await browsersOf(db, actor.personId)).map(({ id, entry }) => ({
    id,
    name: devices.get(entry) ?? speak(c, messageSentences).aDevice,
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
