import { Button, ErrorSummary, FileDrop, Heading, LinkButton, VoiceRecorder } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import { LeavingFilm } from '../films/door.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { SaidFields } from './said-fields.tsx'
import type { SaidFaults } from './said-form.ts'
import type { MineSentences } from './sentences.fr.ts'
import { mineSentences } from './sentences.ts'
import { brought, type Way } from './way.ts'

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
  return page(
    c,
    {
      title,
      room: 'portfolio',
      density: 'terrain',
      listen: true,
      refused,
      here: PORTFOLIO,
      scripts: scripts[way] ?? [],
    },
    <div class="stack narrow">
      <Heading title={title} />
      <ErrorSummary errors={errors} />
      <form
        class="stack"
        method="post"
        action={`${PORTFOLIO}/ajouter`}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="way" value={way} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        {keptPicture && <input type="hidden" name="keptPicture" value={keptPicture} />}
        {way !== 'mots' && way !== 'lien' && (
          <BroughtFile {...{ c, way, say, isKept: Boolean(kept), error: errors['file'] }} />
        )}
        <SaidFields {...{ say, typed, errors, way }} />
        <Button kind="go" wide icon="check">
          {say.keep}
        </Button>
        <LinkButton kind="quiet" wide href={`${PORTFOLIO}/ajouter`}>
          {say.back}
        </LinkButton>
      </form>
    </div>,
    refused ? 422 : 200,
  )
}

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
