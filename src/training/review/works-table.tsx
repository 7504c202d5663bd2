import { parisDay, writeMinutes, writeShortDate } from '#platform/time'
import { Table } from '#platform/ui'
import { proofWords } from '../activity.ts'
import type { ReviewedWork } from './reviewed-work-store.ts'
import { StateTag } from '../work/door.ts'

export function WorksTable({ works }: { works: ReviewedWork[] }) {
  return (
    <Table
      caption="Travaux du groupe"
      captionHidden
      rows={works}
      columns={[
        {
          key: 'title',
          label: 'Travail',
          cell: (one) => (
            <a href={`/formation/travaux/${one.id}`}>
              {one.code} · {one.title}
            </a>
          ),
        },
        { key: 'trainee', label: 'Stagiaire', cell: (one) => one.trainee },
        { key: 'proof', label: 'Preuve', desk: true, cell: (one) => proofOf(one) },
        { key: 'minutes', label: 'Durée estimée', num: true, cell: (one) => writeMinutes(one.minutes) },
        { key: 'at', label: 'Donné le', num: true, cell: (one) => writeShortDate(parisDay(one.handedInAt)) },
        { key: 'state', label: 'État', cell: (one) => <StateTag state={one.state} /> },
      ]}
    />
  )
}

const proofOf = ({ proof, score }: ReviewedWork): string =>
  score ? `${proofWords.quiz} : ${score.right} sur ${score.questions}` : proofWords[proof]
