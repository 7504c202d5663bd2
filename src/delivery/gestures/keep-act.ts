import { asId } from '#platform/id'
import type { Actor } from '#people'
import { receiveSent } from '#platform/files'
import type { Ask } from '#platform/web'
import type { AnswerSentences } from '../answers/door.ts'
import { isActKnown } from './gesture-store.ts'
import type { Act } from './act.ts'
import { keepGestures } from './keep-gestures.ts'
import type { SentGesture } from './sent-gesture.ts'

const MOST_BYTES = 15_000_000

/** What comes with a press: its picture, and the sentences of who pressed. */
type Pressing = { photo: File | undefined; say: AnswerSentences }

/** Keeps one press of a button, its picture first. Gives what was refused, in the sentences of who pressed it; the rest is kept. */
export async function keepAct(
  c: Ask,
  actor: Actor,
  act: Act,
  { photo, say }: Pressing,
): Promise<Record<string, string>> {
  const { now, db } = c.var
  const gestures = act.kind === 'photo' ? await withPicture(c, act, { photo, say }) : act.gestures
  if (typeof gestures === 'string') return { photo: gestures }
  const answers = await keepGestures(
    db,
    {
      courier: actor.personId,
      device: act.device ?? 'page',
      sentAt: act.sentAt,
      gestures,
    },
    now,
  )
  const refused = answers.find((one) => !one.ok)
  return refused && !refused.ok ? { stop: say.refused[refused.refusal] } : {}
}

/** The gestures with their picture; when it is sent again, the first one is kept already. A sentence when there is none. */
async function withPicture(c: Ask, act: Act, { photo, say }: Pressing): Promise<SentGesture[] | string> {
  if (await isActKnown(c.var.db, act.id)) return act.gestures
  const wish = { kinds: ['image'] as const, maxBytes: MOST_BYTES, at: c.var.now }
  const sent = photo ?? new File([], 'photo')
  const received = await receiveSent(c.var.db, c.var.ground.site.dataDir, sent, wish)
  if (!received.ok) return say.picture[received.refusal]
  const proof = { kind: 'photo' as const, fileId: asId(received.file.id) }
  return act.gestures.map((gesture) => (gesture.kind === 'delivered' ? { ...gesture, proof } : gesture))
}
