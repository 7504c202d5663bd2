import { typo } from '#platform/i18n'
import { Alert, Button, ErrorSummary, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { KeptHere, ownScreen } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'
import type { HandIn } from './form.ts'
import { Quiz } from './quiz.tsx'
import { Evidence } from './evidence.tsx'
import { MAX_BYTES } from './receive-proof.ts'
import { fr } from './sentences.fr.ts'
import { wayOf, askWords, type Way } from '../work/door.ts'

/** The form to hand in a text, a file or the answers of a quiz. */
export function handInPage(c: Ask, given: HandIn) {
  const { activity, act, kept, errors = {}, refusal } = given
  const way = wayOf(activity)
  const refused = refusal !== undefined || Object.values(errors).some(Boolean)
  const address = `/formation/activites/${activity.id}`
  const { scripts = [], ...words } = ownPage(activity.title, '/formation/travail', activity.id)
  return ownScreen(
    c,
    { ...words, refused, scripts: way === 'file' ? [...scripts, 'photo'] : scripts },
    <div class="stack narrow" data-activity={activity.id}>
      <h1>{askWords[activity.proof]}</h1>
      <p class="muted">{activity.title}</p>
      {refusal && <Alert kind="late" role="alert" title={typo(refusal)} />}
      <ErrorSummary errors={errors} />
      <div class="stack" data-island="given" hidden>
        <KeptHere />
      </div>
      <form
        class="stack"
        method="post"
        action={`${address}/donner`}
        enctype={way === 'file' ? 'multipart/form-data' : undefined}
        novalidate
        data-act
        data-effect="handed in"
        data-says={`${fr.kept[activity.proof]} : ${activity.title}`}
        data-next={address}
        data-heavy-says={fr.tooHeavy}
        data-most={MAX_BYTES}
        {...neededIn(way)}
      >
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="stop" value={activity.id} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        {way === 'quiz' ? <Quiz {...given} errors={errors} /> : <Evidence {...given} errors={errors} />}
        <Button kind="go" wide icon="check">
          {way === 'quiz' ? 'Voir mon résultat' : 'Donner mon travail'}
        </Button>
        <LinkButton kind="quiet" wide href={address}>
          Relire la consigne
        </LinkButton>
      </form>
    </div>,
    { status: refused ? 422 : 200, full: fr.full },
  )
}

/** What the script asks before it keeps a form: a file may come without a word, a word without a file. */
function neededIn(way: Way): Record<string, string> {
  if (way === 'quiz') return { 'data-need': 'r0', 'data-need-says': fr.noAnswer }
  if (way === 'words') return { 'data-need': 'words', 'data-need-says': fr.noWords }
  return { 'data-none-says': fr.nothingGiven }
}
