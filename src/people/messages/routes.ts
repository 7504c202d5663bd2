import { MESSAGES, saveChoice } from '#platform/notices'
import { field, goTo, newSite, readForm, sayNext, speak, type Ask } from '#platform/web'
import { quietHours } from './choice.tsx'
import { requireActor } from '../session/door.ts'
import { messageSentences } from './sentences.ts'
import { showMessages } from './show-messages.ts'
import { addBrowser, stopBrowser } from './browser-routes.ts'

/** What I was told, and how I want to be. */
export const messageSite = newSite()
  .get(MESSAGES, (c) => showMessages(c))
  .post(MESSAGES, choose)
  .post(`${MESSAGES}/appareils`, addBrowser)
  .post(`${MESSAGES}/appareils/:id/arreter`, stopBrowser)

const wishForm = (noAnswer: string) =>
  field.form({
    channel: field.oneOf(['sms', 'email', 'push', 'here'], noAnswer),
    quiet: field.oneOf(['usual', 'night', 'never'], noAnswer),
    sundays: field.optionalText(3),
  })

async function choose(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const say = speak(c, messageSentences)
  const form = await readForm(c, wishForm(say.noAnswer))
  if (!form.ok) return showMessages(c, form.errors)
  const { channel, quiet, sundays } = form.value
  await c.var.db.transaction((tx) =>
    saveChoice(
      tx,
      actor.personId,
      { channel, ...quietHours[quiet], sundays: sundays ? 'told' : 'quiet' },
      c.var.now,
    ),
  )
  sayNext(c, say.saved)
  return goTo(c, MESSAGES)
}
