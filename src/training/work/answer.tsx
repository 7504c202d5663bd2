import { typo } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { wordOf, type Work } from './work.ts'

export function Answer({ review }: Pick<Work, 'review'>) {
  const word = wordOf(review)
  if (review.state === 'accepted')
    return (
      <Alert kind="ok" title="C’est validé">
        {word && typo(word)}
      </Alert>
    )
  if (review.state === 'waived')
    return (
      <Alert kind="ok" title="Vous n’avez pas à le faire">
        {word && typo(word)}
      </Alert>
    )
  if (review.state === 'given back')
    return (
      <Alert kind="wait" icon="again" title="À refaire">
        {word && typo(word)}
      </Alert>
    )
  return (
    <Alert kind="wait" title="C’est donné">
      Vous aurez une réponse ici.
    </Alert>
  )
}
