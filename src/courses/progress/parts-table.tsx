import { typo, writePercent } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Table, Tag } from '#platform/ui'
import { writeSeconds } from '#training'
import type { Au } from '../package.ts'
import { howsByAu, scoreIn, type Reached, waivingSentence } from '../registration.ts'
import type { Session } from '../session.ts'
import { askedWords, auStateKinds, auStateOf, auStateWords } from '../words.ts'
import { effortIn } from './effort.ts'

type Progress = { aus: Au[]; reached: Reached[]; sessions: Session[] }

/** What is done, part by part, and what it took. */
export function PartsTable({ aus, reached, sessions }: Progress) {
  const opened = new Set(sessions.map(({ auId }) => auId))
  const effort = (au: Au) => effortIn(sessions.filter(({ auId }) => auId === au.id))
  const known = howsByAu(reached)
  const stateOf = (au: Au) => auStateOf(known.get(au.id) ?? new Set(), opened.has(au.id))
  return (
    <Table
      caption="Ce qui est fait, partie par partie"
      captionHidden
      columns={[
        { key: 'au', label: 'Partie', header: true, cell: (au) => typo(au.title) },
        { key: 'asked', label: 'Demandé', cell: (au) => askedWords(au.asked) },
        {
          key: 'state',
          label: 'État',
          cell: (au) => <Tag kind={auStateKinds[stateOf(au)]}>{auStateWords[stateOf(au)]}</Tag>,
        },
        { key: 'score', label: 'Score', num: true, cell: (au) => scoreOf(reached, au) },
        { key: 'spent', label: 'Temps passé', num: true, cell: (au) => writeSeconds(effort(au).seconds) },
        { key: 'attempts', label: 'Essais', num: true, cell: (au) => effort(au).attempts },
        { key: 'answers', label: 'Réponses', num: true, cell: (au) => effort(au).answers },
        {
          key: 'at',
          label: 'Dernier pas',
          cell: (au) => lastStepOf(reached, au),
        },
      ]}
      rows={aus.slice(0, 300)}
    />
  )
}

function scoreOf(reached: readonly Reached[], au: Au): string {
  const score = reached.flatMap((step) => (step.auId === au.id ? (scoreIn(step) ?? []) : [])).at(-1)
  return score === undefined ? '—' : writePercent(score)
}

function lastStepOf(reached: readonly Reached[], au: Au): string {
  const step = reached.findLast(({ auId, how }) => auId === au.id && how !== 'satisfied')
  if (!step) return '—'
  return `${writeInstant(step.at)}${step.how === 'waived' ? typo(` : ${waivingSentence(step)}`) : ''}`
}
