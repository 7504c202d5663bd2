import { asWritten } from '#platform/languages'
import { Alert, Button, ErrorSummary, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { KeptHere, ownScreen, phoneSentences } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'
import type { HandIn } from './form.ts'
import { Quiz } from './quiz.tsx'
import { Evidence } from './evidence.tsx'
import { MAX_BYTES } from './receive-proof.ts'
import type { HandInSentences } from './sentences.fr.ts'
import { handInSentences } from './sentences.ts'
import { wayOf, workSentences, type Way } from '../work/door.ts'

/** The form to hand in a text, a file or the answers of a quiz. */
export function handInPage(c: Ask, given: HandIn) {
  const say = speak(c, handInSentences)
  const { activity, act, kept, errors = {}, refusal } = given
  const way = wayOf(activity)
  const refused = refusal !== undefined || Object.values(errors).some(Boolean)
  const address = `/formation/activites/${activity.id}`
  const { scripts = [], ...words } = ownPage(c, activity.title, '/formation/travail', activity.id)
  return ownScreen(
    c,
    { ...words, refused, scripts: [...scripts, ...scriptsOf(activity)] },
    <div class="stack narrow" data-activity={activity.id}>
      <h1>{speak(c, workSentences).ask[activity.proof]}</h1>
      <p class="muted" {...asWritten}>
        {activity.title}
      </p>
      {refusal && <Alert kind="late" role="alert" title={refusal} />}
      <ErrorSummary errors={errors} />
      <div class="stack" data-island="given" hidden>
        <KeptHere say={speak(c, phoneSentences)} />
      </div>
      <form
        class="stack"
        method="post"
        action={`${address}/donner`}
        enctype={way === 'file' ? 'multipart/form-data' : undefined}
        novalidate
        data-act
        data-effect="handed in"
        data-says={say.keptAs(say.kept[activity.proof], activity.title)}
        data-next={address}
        data-heavy-says={say.tooHeavy}
        data-most={MAX_BYTES}
        {...neededIn(way, say)}
      >
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="stop" value={activity.id} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        {way === 'quiz' ? (
          <Quiz {...given} errors={errors} say={say} />
        ) : (
          <Evidence {...given} errors={errors} say={say} />
        )}
        <Button kind="go" wide icon="check">
          {way === 'quiz' ? say.seeResult : say.give}
        </Button>
        <LinkButton kind="quiet" wide href={address}>
          {say.readAgain}
        </LinkButton>
      </form>
    </div>,
    { status: refused ? 422 : 200, full: say.full },
  )
}

/** What the script asks before it keeps a form: a file may come without a word, a word without a file. */
function neededIn(way: Way, say: HandInSentences): Record<string, string> {
  if (way === 'quiz') return { 'data-need': 'r0', 'data-need-says': say.noAnswer }
  if (way === 'words') return { 'data-need': 'words', 'data-need-says': say.noWords }
  return { 'data-none-says': say.nothingGiven }
}

/** What makes a photo small, or records a voice. */
function scriptsOf(activity: HandIn['activity']): string[] {
  if (wayOf(activity) !== 'file') return []
  return [activity.proof === 'audio' ? 'record' : 'photo']
}
