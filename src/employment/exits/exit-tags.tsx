import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import { dynamic, isProven, type Exit } from '../exit.ts'
import { categoryWords, proofWords, unsettledWords } from '../words.ts'

/** The category in a word and a shape; what waits for an answer says so. */
export function CategoryTag({ exit }: { exit: Exit }) {
  if ('toSettle' in exit)
    return <Tag kind="late">{typo(exit.toSettle === 'contradiction' ? 'Contradiction' : 'À préciser')}</Tag>
  const { category } = exit
  if (category === 'withdrawn')
    return (
      <Tag kind="none" icon="minus">
        {categoryWords.withdrawn}
      </Tag>
    )
  return dynamic.includes(category) ? (
    <Tag kind="ok">{categoryWords[category]}</Tag>
  ) : (
    <Tag kind="none" icon="person">
      {categoryWords[category]}
    </Tag>
  )
}

export const whyUnsettled = (exit: Exit): string => ('toSettle' in exit ? unsettledWords[exit.toSettle] : '')

export function ProofOf({ exit: { proof } }: { exit: Exit }) {
  if (!proof) return <>Aucun</>
  return isProven(proof) ? <>{proofWords[proof]}</> : <span class="muted">{proofWords[proof]}</span>
}
