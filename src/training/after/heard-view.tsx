import { typo, writeCount } from '#platform/i18n'
import { Alert, Table } from '#platform/ui'
import { marks, markWords, momentWords, questionWords, type Tally } from '../reply/door.ts'
import type { Heard } from './read-after.ts'
import { FEWEST_ANSWERS } from './tellable.ts'

/** What a group thought at one moment: how many answered, each question with its marks, and words without a name. */
export function HeardView({ heard }: { heard: Heard }) {
  const { moment, asked, answered, tallies, words } = heard
  return (
    <section class="stack" aria-label={`Avis ${momentWords[moment]}`}>
      <h2>{`Avis ${momentWords[moment]}`}</h2>
      <p>
        {typo(
          asked === 0
            ? 'Rien n’a été demandé.'
            : `${writeCount(answered, 'réponse')} sur ${writeCount(asked, 'personne')}.`,
        )}
      </p>
      {answered > 0 && tallies === 'masked' && (
        <Alert kind="info" title={typo(`Montré à partir de ${FEWEST_ANSWERS} réponses`)}>
          Avant, on reconnaîtrait qui a répondu.
        </Alert>
      )}
      {tallies !== 'masked' && (
        <Table
          caption="Réponses"
          captionHidden
          rows={tallies}
          columns={[
            { key: 'question', label: 'Question', cell: (one: Tally) => typo(questionWords[one.question]) },
            ...marks.map((mark) => ({
              key: String(mark),
              label: markWords[mark],
              num: true,
              cell: (one: Tally) => one.counts[mark],
            })),
            {
              key: 'pleased',
              label: 'Oui en tout',
              num: true,
              cell: (one: Tally) => typo(`${one.pleased} sur ${one.answered}`),
            },
          ]}
        />
      )}
      {words.length > 0 && (
        <ul>
          {words.map((one) => (
            <li>{typo(`« ${one} »`)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
