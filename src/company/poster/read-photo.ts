import { idsOf, type PersonId } from '#people'
import { findGiven } from '#platform/files'
import type { Id } from '#platform/id'
import { parisDay, type Day } from '#platform/time'
import { field, readFormOrTyped, type Ask, type Typed } from '#platform/web'
import { receivePhoto } from '../receive-photo.ts'
import type { InsideWords } from '../screen/door.ts'
import type { PosterPhoto } from './photo.ts'
import type { PosterSentences } from './sentences.fr.ts'

type Read =
  | { ok: true; photo: PosterPhoto }
  | { ok: false; errors: Record<string, string>; typed: Typed; kept: Id | null }

const photoForm = ({ say, common }: InsideWords & { say: PosterSentences }) =>
  field.form({
    seen: field.oneOf(['nobody', 'agreed'], common.fields.choose),
    who: field.optionalText(200),
    day: field.optionalDay(say.dayMissing),
    kept: field.optionalText(40),
  })

/** The form of a photo. What is to be mended keeps the photo that came with it: nobody takes it twice. */
export async function readPhoto(
  c: Ask,
  spoken: InsideWords & { say: PosterSentences },
  by: PersonId,
): Promise<Read> {
  const { say, common } = spoken
  const form = await readFormOrTyped(c, photoForm(spoken))
  const [file] = form.files['photo'] ?? []
  const received = file && (await receivePhoto(c.var.ground, file, c.var.now, by))
  const { db } = c.var
  const waiting = { said: String(form.typed['kept'] ?? ''), givers: await idsOf(db, by) }
  const fileId = received?.ok ? received.file.id : await findGiven(db, waiting)
  const errors: Record<string, string> = form.ok ? wrongIn(form.value, parisDay(c.var.now), say) : form.errors
  if (form.isTooHeavy) errors['photo'] = common.notReceived['too large']
  else if (received && !received.ok) errors['photo'] = common.notReceived[received.refusal]
  else if (!fileId) errors['photo'] = common.photoMissing
  if (!form.ok || !fileId || Object.keys(errors).length > 0)
    return { ok: false, errors, typed: form.typed, kept: fileId }
  const { seen, who, day } = form.value
  return { ok: true, photo: { fileId, agreed: seen === 'agreed' && who && day ? { who, on: day } : null } }
}

/** Who can be recognised is named, with the day of their word; nothing else is asked where nobody can. */
function wrongIn(
  { seen, who, day }: { seen: 'nobody' | 'agreed'; who: string | null; day: Day | null },
  today: Day,
  say: PosterSentences,
): Record<string, string> {
  if (seen === 'nobody') return {}
  return {
    ...(who ? {} : { who: say.whoMissing }),
    ...(day ? (day > today ? { day: say.dayToCome } : {}) : { day: say.dayMissing }),
  }
}
