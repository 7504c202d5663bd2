import { requireActor } from '#people'
import { readFormWithFiles, speak, type Ask } from '#platform/web'
import { z } from 'zod'
import { answerSentences } from '../answers/door.ts'
import { keepAct } from './keep-act.ts'
import { readAct } from './read-act.ts'

/**
 * One press of a button, from its form to the fact that it tells: read (`read-act.ts`), then kept with its picture (`keep-act.ts`).
 * Gives what was read and typed, and one sentence for each thing refused, in the language of who pressed. @throws SignInNeeded.
 */
export async function keepPress(c: Ask) {
  const actor = requireActor(c)
  const { typed, files } = await readFormWithFiles<unknown>(c, z.unknown())
  const say = speak(c, answerSentences)
  const read = readAct(typed, say, c.var.now)
  const errors = read.ok
    ? await keepAct(c, actor, read.act, { photo: files['photo']?.[0], say })
    : read.errors
  return { read, errors, typed }
}
