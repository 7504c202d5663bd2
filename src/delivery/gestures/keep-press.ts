import { asId } from '#platform/id'
import { requireActor, type Actor } from '#people'
import { receiveSent } from '#platform/files'
import { readFormWithFiles, speak, type Ask } from '#platform/web'
import { z } from 'zod'
import { answerSentences, type AnswerSentences } from '../answers/door.ts'
import { isPressKnown } from './gesture-store.ts'
import { keepGestures } from './keep-gestures.ts'
import type { Press } from './press.ts'
import { readPress } from './read-press.ts'
import type { SentGesture } from './sent-gesture.ts'

const MOST_BYTES = 15_000_000

/** What comes with a press: its picture, and the sentences of who pressed. */
type Beside = { photo: File | undefined; say: AnswerSentences }

/**
 * One press of a button, from its form to the fact that it tells: read (`read-press.ts`), then its gestures are kept (`keep-gestures.ts`).
 * Gives what was read and typed, and one sentence for each thing refused, in the language of who pressed. @throws SignInNeeded.
 */
export async function keepPress(c: Ask) {
  const actor = requireActor(c)
  const { typed, files } = await readFormWithFiles<unknown>(c, z.unknown())
  const say = speak(c, answerSentences)
  const read = readPress(typed, say, c.var.now)
  const errors = read.ok
    ? await keepRead(c, actor, read.press, { photo: files['photo']?.[0], say })
    : read.errors
  return { read, errors, typed }
}

/** Its picture first, then its gestures. Gives what was refused; the rest is kept. */
async function keepRead(
  c: Ask,
  actor: Actor,
  press: Press,
  { photo, say }: Beside,
): Promise<Record<string, string>> {
  const { now, db } = c.var
  const gestures = press.kind === 'photo' ? await withPicture(c, press, { photo, say }) : press.gestures
  if (typeof gestures === 'string') return { photo: gestures }
  const { device, sentAt } = press
  const sent = { courier: actor.personId, device: device ?? 'page', sentAt, gestures }
  const refused = (await keepGestures(db, sent, now)).find((one) => !one.ok)
  return refused && !refused.ok ? { stop: say.refused[refused.refusal] } : {}
}

/** The gestures with their picture; when it is sent again, the first one is kept already. A sentence when there is none. */
async function withPicture(c: Ask, press: Press, { photo, say }: Beside): Promise<SentGesture[] | string> {
  if (await isPressKnown(c.var.db, press.id)) return press.gestures
  const wish = { kinds: ['image'] as const, maxBytes: MOST_BYTES, at: c.var.now }
  const sent = photo ?? new File([], 'photo')
  const received = await receiveSent(c.var.db, c.var.ground.site.dataDir, sent, wish)
  if (!received.ok) return say.picture[received.refusal]
  const proof = { kind: 'photo' as const, fileId: asId(received.file.id) }
  return press.gestures.map((gesture) => (gesture.kind === 'delivered' ? { ...gesture, proof } : gesture))
}
