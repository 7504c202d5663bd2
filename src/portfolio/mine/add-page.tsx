import { Alert, Button, ErrorSummary, FileDrop, Heading, LinkButton, VoiceRecorder } from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import { LeavingFilm } from '../films/door.ts'
import { ownScreen } from '../own-screen.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { SaidFields } from './said-fields.tsx'
import type { SaidFaults } from './said-form.ts'
import type { MineSentences } from './sentences.fr.ts'
import { mineSentences } from './sentences.ts'
import { brought, MAX_BYTES, type Way } from './way.ts'

export type Adding = {
  way: Way
  /** The id of the evidence to be, so that the form sent twice is one. */
  act: string
  typed: Typed
  /** A file that came, and waits for the rest of the form. */
  kept?: string | null
  keptPicture?: string | null
  errors?: SaidFaults
}

/** The form to add one evidence of one kind. */
export function addPage(c: Ask, { way, act, typed, kept, keptPicture, errors = {} }: Adding): Response {
  const say = speak(c, mineSentences)
  const refused = Object.keys(errors).length > 0
  const title = say.ways[way]
  const isFile = way !== 'mots' && way !== 'lien'
  return ownScreen(
    c,
    { title, refused, scripts: scripts[way] ?? [] },
    <div class="stack narrow">
      <Heading title={title} />
      <ErrorSummary errors={errors} />
      <div class="stack" data-island="given" hidden>
        <Alert kind="wait" icon="offline" title={say.keptHere}>
          {say.leavesAlone}
        </Alert>
        <LinkButton kind="go" wide icon="award" href={PORTFOLIO}>
          {say.backToMine}
        </LinkButton>
      </div>
      <form
        class="stack"
        method="post"
        action={`${PORTFOLIO}/ajouter`}
        enctype="multipart/form-data"
        novalidate
        {...waiting(way, say)}
      >
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="way" value={way} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        {keptPicture && <input type="hidden" name="keptPicture" value={keptPicture} />}
        <SaidFields {...{ say, typed, errors, way }} />
        {isFile && (
          // what is typed leaves before the file: too heavy, it is refused with nothing lost; a script lifts it above (browser/trainee/lift.ts)
          <div class="stack" data-lift>
            <BroughtFile {...{ c, way, say, isKept: Boolean(kept), error: errors['file'] }} />
          </div>
        )}
        <Button kind="go" wide icon="check">
          {say.keep}
        </Button>
        <LinkButton kind="quiet" wide href={`${PORTFOLIO}/ajouter`}>
          {say.back}
        </LinkButton>
      </form>
    </div>,
    { status: refused ? 422 : 200, full: say.full },
  )
}

/** What keeps the form on the telephone until there is a network. A film gives it over by itself, to leave in pieces (browser/film/hand-over.ts). */
const waiting = (way: Way, say: MineSentences) => ({
  ...(way === 'film' ? {} : { 'data-act': true }),
  'data-effect': 'evidence',
  'data-says': say.ways[way],
  'data-next': PORTFOLIO,
  'data-heavy-says': say.notReceived['too large'],
  'data-most': MAX_BYTES,
  'data-need': 'title',
  'data-need-says': way === 'mots' ? say.errors.both : say.errors.name,
  ...(way === 'mots' || way === 'lien' ? {} : { 'data-none-says': say.errors.nothing }),
})

const scripts: Partial<Record<Way, string[]>> = { photo: ['photo'], voix: ['record'], film: ['film'] }

type FileProps = {
  c: Ask
  way: Exclude<Way, 'mots' | 'lien'>
  say: MineSentences
  isKept: boolean
  error: string | undefined
}

function BroughtFile({ c, way, say, isKept, error }: FileProps) {
  const { icon, accept = '' } = brought[way]
  const opensCamera = way === 'photo' || way === 'film'
  const drop = (
    <FileDrop
      {...{ name: 'file', icon, accept, label: say.file[way], verb: say.take[way] }}
      {...(error ? { error } : {})}
      {...(opensCamera ? { capture: 'environment', gallery: say.gallery } : {})}
    />
  )
  if (way === 'film') return <LeavingFilm {...{ c, isKept }}>{drop}</LeavingFilm>
  if (way !== 'voix') return drop
  return (
    <VoiceRecorder says={say.voice} wide>
      {drop}
    </VoiceRecorder>
  )
}
