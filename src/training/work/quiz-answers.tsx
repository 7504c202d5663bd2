import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { Question } from '../activity.ts'
import { scoreOf } from './score.ts'
import type { Content } from './work.ts'

type Answered = {
  content: Extract<Content, { kind: 'quiz' }>
  quiz: readonly Question[]
  /** True when the right answers are told too: to who trains, or once there is nothing left to answer. */
  tells: boolean
}

/** Each question of a quiz, what was answered, and whether it is right. Questions changed since are not judged again. */
export function QuizAnswers({ content: { answers, right }, quiz, tells }: Answered) {
  const changed = scoreOf(quiz, answers).right !== right
  return (
    <>
      {changed && <p class="small">{typo('Les questions ont changé depuis ces réponses.')}</p>}
      <ol class="worklist">
        {quiz.map((one, i) => (
          <li>
            <b>{typo(one.question)}</b>
            <span>{typo(one.answers[answers[i] ?? -1] ?? 'Pas de réponse')}</span>
            {!changed && <Verdict question={one} answer={answers[i]} tells={tells} />}
          </li>
        ))}
      </ol>
    </>
  )
}

function Verdict({
  question,
  answer,
  tells,
}: {
  question: Question
  answer: number | undefined
  tells: boolean
}) {
  if (answer === question.right) return <Tag kind="ok">Juste</Tag>
  return (
    <Tag kind="late">{tells ? typo(`Faux : c’était ${question.answers[question.right] ?? ''}`) : 'Faux'}</Tag>
  )
}
