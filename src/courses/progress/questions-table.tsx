import { typo, writeCount } from '#platform/i18n'
import { Table, Tag } from '#platform/ui'
import type { Answered, Asked } from './question.ts'

const MOST = 200

/** What somebody answered, question by question. Nothing when no question was told. */
export function AnswersTable({
  answers,
  title = 'Ses réponses',
}: {
  answers: readonly Answered[]
  title?: string
}) {
  if (answers.length === 0) return null
  return (
    <section class="stack" aria-labelledby="reponses">
      <h2 id="reponses">{title}</h2>
      <Table
        caption="Ce qui a été répondu, question par question"
        captionHidden
        columns={[
          { key: 'asked', label: 'Question', header: true, cell: ({ asked }) => typo(asked) },
          { key: 'tries', label: 'Essais', num: true, cell: ({ tries }) => tries },
          { key: 'last', label: 'Dernière réponse', cell: ({ last }) => typo(last || '—') },
          { key: 'right', label: 'Juste', cell: ({ right }) => <Right right={right} /> },
        ]}
        rows={answers.slice(0, MOST)}
      />
    </section>
  )
}

function Right({ right }: Pick<Answered, 'right'>) {
  const last = right.at(-1) ?? null
  if (last === null) return <>—</>
  if (!last) return <Tag kind="wait">Non</Tag>
  const first = right.indexOf(true) + 1
  return <Tag kind="ok">{typo(first === 1 ? 'Oui' : `Oui, au ${first}e essai`)}</Tag>
}

/** The questions that a group misses most. Nothing when no content judged an answer. */
export function MissedTable({ questions }: { questions: readonly Asked[] }) {
  if (questions.length === 0) return null
  return (
    <section class="stack" aria-labelledby="questions">
      <h2 id="questions">Les questions, les plus ratées d’abord</h2>
      <Table
        caption="Ce que le groupe a répondu, question par question"
        captionHidden
        columns={[
          { key: 'asked', label: 'Question', header: true, cell: ({ asked }) => typo(asked) },
          {
            key: 'people',
            label: 'Ont répondu',
            num: true,
            cell: ({ people }) => writeCount(people, 'personne'),
          },
          {
            key: 'once',
            label: 'Juste du premier coup',
            num: true,
            cell: ({ atOnce, people }) => `${atOnce} sur ${people}`,
          },
          { key: 'wrong', label: 'Pas encore juste', num: true, cell: ({ wrong }) => wrong },
        ]}
        rows={questions.slice(0, MOST)}
      />
    </section>
  )
}
