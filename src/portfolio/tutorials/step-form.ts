import { findGiven, receiveSent } from '#platform/files'
import { newId, type Id } from '#platform/id'
import { field, readFormOrTyped, speak, type Ask, type Typed } from '#platform/web'
import { requireOwn } from '../access.ts'
import type { Evidence } from '../evidence.ts'
import type { StepId } from '../ids.ts'
import type { StepPicture } from './make-tutorial.ts'
import { faultOfTime } from './film-time.ts'
import { tutorialSentences } from './sentences.ts'
import { readTime, type Step } from './tutorial.ts'
import { lengthOfFilm } from './read-length.ts'

/** What one types of a step, and the picture that came with it and waits for the rest. */
export type StepTyped = { typed: Typed; kept?: Id | null; errors?: Record<string, string> }

type Read = { ok: true; step: Step; picture: StepPicture; given: StepTyped } | { ok: false; given: StepTyped }

const MOST_PICTURE_BYTES = 12_000_000
/** Of the sentence of a step, in characters. */
export const LONGEST_SENTENCE = 200
export const LONGEST_NAME = 120

const stepForm = field.form({
  time: field.optionalText(20),
  words: field.optionalText(LONGEST_NAME),
  says: field.optionalText(LONGEST_SENTENCE),
})

/** Reads a step, and keeps its picture aside; or gives the form back with what is to be mended. */
export async function readStep(c: Ask, evidence: Evidence, id: StepId = newId()): Promise<Read> {
  const { actor, mine } = await requireOwn(c)
  const spoken = speak(c, tutorialSentences)
  const { errors: say } = spoken
  const { typed, files, isTooHeavy, ...form } = await readFormOrTyped(c, stepForm)
  const text = (name: string) => String(typed[name] ?? '')
  const at_s = readTime(text('time'))
  const words = form.ok ? form.value.words : null
  const [file] = files['picture'] ?? []
  const { db, ground, now } = c.var
  const wrongTime = faultOfTime(spoken, text('time'), await lengthOfFilm(db, evidence))
  const wish = { kinds: ['image'] as const, maxBytes: MOST_PICTURE_BYTES, givenBy: actor.personId, at: now }
  const received = file && (await receiveSent(db, ground.site.dataDir, file, wish))
  const kept: Id | null = received?.ok
    ? received.file.id
    : await findGiven(db, { said: text('kept'), givers: mine })
  const isFromFilm = text('from') === 'film'
  const isAsked = kept !== null && !isFromFilm && text('agreed') === ''
  const errors: Record<string, string> = {
    ...(form.ok ? {} : form.errors),
    ...(wrongTime ? { time: wrongTime } : {}),
    ...(form.ok && words === null ? { words: say.words } : {}),
    ...(isTooHeavy || (received && !received.ok) ? { picture: say.picture } : {}),
    ...(isAsked ? { agreed: say.agreed } : {}),
  }
  const given = { typed, kept, errors }
  if (!form.ok || at_s === undefined || words === null || Object.keys(errors).length > 0)
    return { ok: false, given }
  const picture = kept ? { fileId: kept } : text('noPicture') ? ('none' as const) : undefined
  return { ok: true, step: { id, at_s, words, says: form.value.says }, picture, given }
}
