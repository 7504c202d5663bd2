import { field, goTo, readForm, sayNext, newSite, type Ask } from '#platform/web'
import { answerQuestion } from '../attendance/door.ts'
import { openGroupPage, GROUP } from '../access.ts'

export const questionSite = newSite().post(`${GROUP}/emargement/questions`, answer)

const answerForm = field.form({
  id: field.id(),
  answer: field.oneOf(['present', 'excused', 'unexcused'], 'Dites si la personne était là.'),
})

async function answer(c: Ask): Promise<Response> {
  const { actor, group } = await openGroupPage(c)
  const form = await readForm(c, answerForm)
  if (!form.ok) {
    sayNext(c, 'Dites si la personne était là')
    return goTo(c, `/formation/${group.id}/emargement`)
  }
  const { id, answer: said } = form.value
  const answered = {
    id,
    status: said === 'present' ? ('present' as const) : ('absent' as const),
    reason: said === 'present' ? null : said === 'excused' ? ('other' as const) : ('unexcused' as const),
  }
  const done = await answerQuestion(c.var.db, group.id, answered, actor.personId, c.var.now)
  sayNext(c, done.ok ? 'C’est enregistré' : 'Quelqu’un d’autre vient de répondre')
  return goTo(c, `/formation/${group.id}/emargement`)
}
