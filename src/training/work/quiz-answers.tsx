import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import type { Question } from '../activity.ts'
import { scoreOf } from './score.ts'
import type { WorkSentences } from './sentences.fr.ts'
import type { Content } from '../work.ts'

type Answered = {
  content: Extract<Content, { kind: 'quiz' }>
  quiz: readonly Question[]
  /** True when the right answers are told too: to who trains, or once there is nothing left to answer. */
  tells: boolean
  say: WorkSentences
}

/** Each question of a quiz, what was answered, and whether it is right. Questions changed since are not judged again. */
export function QuizAnswers({ content: { answers, right }, quiz, tells, say }: Answered) {
  const changed = scoreOf(quiz, answers).right !== right
  return (
    <>
      {changed && <p class="small">{say.questionsChanged}</p>}
      <ol class="worklist">
        {quiz.map((one, i) => (
          <li>
            <b {...asWritten}>{typo(one.question)}</b>
            <Given answer={one.answers[answers[i] ?? -1]} say={say} />
            {!changed && <Verdict question={one} answer={answers[i]} tells={tells} say={say} />}
          </li>
        ))}
      </ol>
    </>
  )
}

const Given = ({ answer, say }: { answer: string | undefined; say: WorkSentences }) =>
  answer === undefined ? <span>{say.noAnswer}</span> : <span {...asWritten}>{typo(answer)}</span>

type Judged = { question: Question; answer: number | undefined; tells: boolean; say: WorkSentences }

function Verdict({ question, answer, tells, say }: Judged) {
  if (answer === question.right) return <Tag kind="ok">{say.right}</Tag>
  if (!tells) return <Tag kind="late">{say.wrong}</Tag>
  return (
    <Tag kind="late">
      {say.wrongWas} <bdi lang="fr">{typo(question.answers[question.right] ?? '')}</bdi>
    </Tag>
  )
}
