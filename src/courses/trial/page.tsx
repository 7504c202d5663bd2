import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Facts, Heading, LinkButton, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { writeSeconds } from '#training'
import type { Au, Package } from '../package.ts'
import { AnswersTable, questionsIn } from '../progress/door.ts'
import { TryForm } from '../try-form.tsx'
import { askedWords } from '../words.ts'
import { refusalSentence, toldIn, wordOf, type Told } from './told.ts'
import type { Trial, TrialWord } from './trial.ts'

type Sheet = { course: Package; au: Au; trial: Trial; words: TrialWord[] }

// What comes last is what one looks for; the rest is counted.
const SHOWN = 100

/** What a part says while it is tried: whether it would count, then each word. It comes by itself while one looks. */
export function trialPage(c: Ask, { course, au, trial, words }: Sheet): Response {
  const told = toldIn(au, course.kind, words)
  const kept = words.flatMap(({ statement, refused }) =>
    refused === undefined && statement ? [statement] : [],
  )
  return page(
    c,
    { title: `Essai : ${au.title}`, room: 'courses', density: 'bureau', space: 'Cours', scripts: ['stream'] },
    <div class="stack loose">
      <Heading
        over={typo(course.title)}
        title={typo(`Essai : ${au.title}`)}
        lead={typo('Rien n’est gardé : ni trace, ni temps, ni chiffre. Cette page s’efface après un jour.')}
      >
        <LinkButton kind="quiet" href={`/cours/${course.courseId}`}>
          Revenir au cours
        </LinkButton>
      </Heading>
      <section class="stack" id="flux" aria-label="Ce que dit cette partie" data-every="3">
        <Standing {...{ told, au }} />
        <Facts facts={factsOf(told, au, trial)} />
        <AnswersTable answers={questionsIn(kept)} title="Vos réponses" />
        <Words {...{ words, au }} />
      </section>
      <TryForm {...{ course, au }} main words="Essayer encore" />
    </div>,
  )
}

function Standing({ told, au }: { told: Told; au: Au }) {
  if (told.standing === 'would count')
    return (
      <Alert kind="ok" title="Cette partie serait validée">
        <p>{typo('Elle dit ce qu’il faut. Vous pouvez la donner.')}</p>
      </Alert>
    )
  if (told.standing === 'asks nothing')
    return (
      <Alert title={typo('Cette partie ne demande rien')}>
        <p>{typo('On peut la lire, mais elle ne valide aucune activité.')}</p>
      </Alert>
    )
  if (told.standing === 'silent')
    return (
      <Alert kind="wait" title={typo('Cette partie n’a encore rien dit')}>
        <p>
          {typo(
            'Ouvrez-la et allez jusqu’au bout. Si rien ne vient, elle ne validera rien : prévenez son auteur.',
          )}
        </p>
      </Alert>
    )
  return (
    <Alert kind="wait" title="Pas encore validée">
      <p>{typo(`Ce qui est demandé : ${askedWords(au.asked)}.`)}</p>
    </Alert>
  )
}

const said = (yes: boolean) => (yes ? <Tag kind="ok">Oui</Tag> : <Tag kind="none">Pas encore</Tag>)

const factsOf = (told: Told, { asked }: Au, { openedAt }: Trial) => [
  { label: 'Ce qui est demandé', value: askedWords(asked) },
  { label: 'Essai ouvert', value: writeInstant(openedAt) },
  { label: 'Elle parle à Beffroi', value: said(told.opened) },
  { label: 'Suivie jusqu’au bout', value: said(told.completed) },
  { label: 'Réussie', value: <Verdict {...told} /> },
  { label: 'Réponses dites', value: String(told.answers) },
  { label: 'Temps entendu', value: writeSeconds(told.seconds) },
  { label: 'Elle dit qu’elle se ferme', value: said(told.closed) },
]

function Verdict({ verdict }: Pick<Told, 'verdict'>) {
  if (!verdict) return said(false)
  const score = verdict.score && `, ${verdict.score}`
  return verdict.passed ? <Tag kind="ok">{`Oui${score}`}</Tag> : <Tag kind="wait">{`Non${score}`}</Tag>
}

function Words({ words, au }: { words: readonly TrialWord[]; au: Au }) {
  if (words.length === 0) return null
  const shown = words.slice(-SHOWN).toReversed()
  const rest = words.length - shown.length
  return (
    <section class="stack" aria-labelledby="mots">
      <h2 id="mots">{typo(`Ce qu’elle a dit : ${writeCount(words.length, 'trace')}`)}</h2>
      <ol class="stack tight plain">
        {shown.map(({ at, statement, refused }) => (
          <li class="panel stack tight">
            <span class="muted small">{writeInstant(at)}</span>
            <span>
              {refused !== undefined && (
                <>
                  <Tag kind="late">Refusé</Tag>{' '}
                </>
              )}
              {statement && wordOf(statement, au)}
            </span>
            {refused !== undefined && <span>{typo(refusalSentence(refused))}</span>}
          </li>
        ))}
      </ol>
      {rest > 0 && <p class="muted">{typo(`Et ${writeCount(rest, 'trace')} avant.`)}</p>}
    </section>
  )
}
