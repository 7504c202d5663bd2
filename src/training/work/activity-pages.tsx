import { typo } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { Alert, Icon, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Activity } from '../activity.ts'
import type { ActivityAddress } from './activity-address-store.ts'
import { ownPage, pictureOf } from '../own-space.tsx'
import { byStatement, scoreOf, stateOf, wayOf, wordOf, wordsOf, type Way, type Work } from './work.ts'
import { askWords, placeWords } from './words.ts'

type Shown = { activity: Activity; works: Work[]; elsewhere: ActivityAddress | undefined }

/** One activity: what to do, then one yellow button to hand it in, or to go where it is done. */
export function activityPage(c: Ask, { activity, works, elsewhere }: Shown) {
  const [latest] = works
  return page(
    c,
    ownPage(activity.title, '/formation/travail', activity.id),
    <div class="duo" data-activity={activity.id}>
      <div class="stack">
        <h1>{activity.title}</h1>
        <p class="row muted">
          <span class="row tight">
            <Icon name="clock" />
            {writeMinutes(activity.minutes)}
          </span>
          <span class="row tight">
            <Icon name="home" />
            {placeWords(activity.mode)}
          </span>
        </p>
        {latest && <Answer review={latest.review} />}
        <section class="today">
          <img src={pictureOf(activity)} alt="" width={240} height={160} />
          <div class="in stack">
            {paragraphs(activity).map((one) => (
              <p>{typo(one)}</p>
            ))}
          </div>
        </section>
        <NextStep activity={activity} latest={latest} elsewhere={elsewhere} />
      </div>
      {works.length > 0 && <Handed works={works} />}
    </div>,
  )
}

function paragraphs(activity: Activity): string[] {
  const written = activity.instructions.split(/\n{2,}/).filter(Boolean)
  return written.length > 0 ? written : [`${askWords[activity.proof]}.`]
}

function Answer({ review }: Pick<Work, 'review'>) {
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

const verbs: Record<Way, string> = {
  quiz: 'Répondre aux questions',
  words: 'Écrire ma réponse',
  file: 'Donner mon travail',
  seen: '',
  sheet: '',
}

type Next = { activity: Activity; latest: Work | undefined; elsewhere: ActivityAddress | undefined }

function NextStep({ activity, latest, elsewhere }: Next) {
  const way = wayOf(activity)
  const state = stateOf(latest?.review.state)
  if (state === 'accepted' || state === 'waived')
    return (
      <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
        Continuer
      </LinkButton>
    )
  if (elsewhere)
    return (
      <LinkButton kind="go" wide icon="play" href={elsewhere.address}>
        {elsewhere.verb}
      </LinkButton>
    )
  if (way === 'seen')
    return <Alert title="Montrez votre travail">La personne qui vous forme le note ici.</Alert>
  if (way === 'sheet') return <Alert title="Signez la feuille">La présence suffit pour ce travail.</Alert>
  const again = state === 'handed in' ? 'Changer mon travail' : verbs[way]
  return (
    <LinkButton
      kind={state === 'handed in' ? 'quiet' : 'go'}
      wide
      icon="pen"
      href={`/formation/activites/${activity.id}/donner`}
    >
      {again}
    </LinkButton>
  )
}

function Handed({ works }: { works: Work[] }) {
  return (
    <section class="stack" aria-labelledby="donne">
      <h2 id="donne">Ce que j’ai donné</h2>
      <ul class="worklist">
        {works.map((work) => (
          <li>
            <a class="small" href={`/formation/travaux/${work.id}`}>
              {writeInstant(work.handedInAt)}
            </a>
            {work.content.kind === 'quiz' && (
              <span>
                {work.content.right} sur {work.content.questions}
              </span>
            )}
            {wordsOf(work.content) && <span class="said">{wordsOf(work.content)}</span>}
            {work.content.kind === 'file' && (
              <a href={`/formation/travaux/${work.id}/fichier`}>Voir le fichier</a>
            )}
            {byStatement(work) && <span>Un cours suivi ici</span>}
            {work.handedInBy !== work.personId && <span>Vu par la personne qui forme</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a quiz asks to be passed, said before it begins. */
export const passWords = (activity: Activity): string => {
  const { needed, of } = scoreOf(activity.quiz ?? [], [])
  return typo(`Il faut ${needed} bonnes réponses sur ${of}. Vous pouvez recommencer.`)
}
