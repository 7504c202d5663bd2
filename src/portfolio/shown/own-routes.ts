import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { requireOwnEvidence } from '../access.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { readDay } from '../read-day.ts'
import { audiences } from './audience.ts'
import { isPicture, isSomething, unanswered, type PictureAnswer } from './picture-answer.ts'
import { picturePage } from './picture-page.tsx'
import { answersOf } from './picture-store.ts'
import { shownSentences } from './sentences.ts'
import { answerOfPicture, showEvidence } from './choose-sight.ts'

/** Its person chooses who sees an evidence, and says who can be recognised there. */
export const ownSightSite = newSite()
  .post(`${PORTFOLIO}/:id/montrer`, show)
  .get(`${PORTFOLIO}/:id/image/:piece`, async (c) => {
    const asked = await pictureIn(c)
    const given = asked.answers.get(asked.piece.id)
    const { who, agreedOn } = given?.answer === 'agreed' ? given : { who: '', agreedOn: parisDay(c.var.now) }
    return picturePage(c, { ...asked, typed: { answer: given?.answer ?? '', who, day: agreedOn } })
  })
  .post(`${PORTFOLIO}/:id/image/:piece`, answer)

const choiceForm = field.form({ audience: field.oneOf(audiences), show: field.oneOf(['yes', 'no']) })

async function show(c: Ask): Promise<Response> {
  const { evidence } = await requireOwnEvidence(c)
  const form = await readForm(c, choiceForm)
  if (!form.ok) throw notFound()
  const { audience } = form.value
  const shown = form.value.show === 'yes'
  const say = speak(c, shownSentences)
  await showEvidence(c.var.db, { evidenceId: evidence.id, audience, shown, at: c.var.now })
  const at = `${PORTFOLIO}/${evidence.id}`
  const answers = await answersOf(c.var.db, [evidence])
  const asked = shown && unanswered(evidence, answers)
  if (!shown) sayNext(c, say.saidHidden)
  else if (asked) sayNext(c, say.picture.waits)
  else sayNext(c, isSomething(evidence, answers) ? say.said[audience] : say.picture.isKeptBack)
  return goTo(c, asked ? `${at}/image/${asked.id}` : at)
}

async function pictureIn(c: Ask) {
  const { evidence } = await requireOwnEvidence(c)
  const id = idIn(c, 'piece')
  const piece = evidence.pieces.find((one) => one.id === id && isPicture(one))
  if (!piece) throw notFound()
  return { evidence, piece, answers: await answersOf(c.var.db, [evidence]) }
}

const answerForm = field.form({
  answer: field.optionalText(20),
  who: field.optionalText(200),
  day: field.optionalText(40),
})

async function answer(c: Ask): Promise<Response> {
  const asked = await pictureIn(c)
  const say = speak(c, shownSentences).picture
  const form = await readForm(c, answerForm)
  if (!form.ok) return picturePage(c, { ...asked, typed: form.typed, errors: form.errors })
  const read = readAnswer(form.value, c.var.now, say.errors)
  if ('errors' in read) return picturePage(c, { ...asked, typed: form.typed, errors: read.errors })
  await answerOfPicture(c.var.db, { piece: asked.piece, given: read.given, at: c.var.now })
  sayNext(c, read.given.answer === 'kept back' ? say.saidHidden : say.saidKept)
  const at = `${PORTFOLIO}/${asked.evidence.id}`
  const next = unanswered(asked.evidence, await answersOf(c.var.db, [asked.evidence]))
  return goTo(c, next ? `${at}/image/${next.id}` : at)
}

type Told = { answer: string | null; who: string | null; day: string | null }
type Say = { answer: string; who: string; day: string; future: string }

function readAnswer(
  { answer: given, who, day: typed }: Told,
  now: Date,
  say: Say,
): { given: PictureAnswer } | { errors: Record<string, string> } {
  if (given === 'nobody' || given === 'kept back') return { given: { answer: given } }
  if (given !== 'agreed') return { errors: { answer: say.answer } }
  const today = parisDay(now)
  const day = typed === null ? undefined : readDay(typed)
  const errors = {
    ...(who === null ? { who: say.who } : {}),
    ...(day === undefined ? { day: say.day } : day > today ? { day: say.future } : {}),
  }
  if (who === null || day === undefined || Object.keys(errors).length > 0) return { errors }
  return { given: { answer: 'agreed', who, agreedOn: day } }
}
