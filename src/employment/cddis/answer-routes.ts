import { field, goTo, idIn, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { answerFlag, type AnswerFlagRefusal } from './answer-flag.ts'
import { reasons } from '../flag-reason.ts'
import { flags } from '../cddi.ts'
import { openInsertion } from '../access.ts'

const answerForm = field.form({ flag: field.oneOf(flags), reason: field.oneOf(reasons) })

export async function answerFlagged(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction')
  const form = await readForm(c, answerForm)
  const done = form.ok
    ? await answerFlag(c.var.db, { cddiId: idIn(c), ...form.value }, actor, c.var.now)
    : undefined
  if (done && !done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, !done ? 'Choisissez une réponse' : done.ok ? 'C’est noté' : answerSentences[done.refusal])
  return goTo(c, '/insertion/a-verifier')
}

const answerSentences = {
  'not yours': 'Ce contrat n’est pas à vous.',
  'nothing asked': 'Ce contrat a changé, ou quelqu’un a déjà répondu.',
  'not an answer': 'Choisissez une des réponses proposées.',
  'beyond the law':
    'Plus de 60 mois : une prolongation ne suffit plus. La loi le permet à 50 ans ou plus, avec une RQTH, ou pour finir une formation. Sinon, corrigez le contrat.',
} satisfies Record<AnswerFlagRefusal, string>
