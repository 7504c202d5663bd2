import { typo } from '#platform/i18n'
import {
  Alert,
  Button,
  Confirm,
  LinkButton,
  TextArea,
  ErrorSummary,
  Form,
  Heading,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { numberOf, type Bulletin, type Edition, type Frozen } from '../edition.ts'
import { editorWords } from '../access.ts'
import { publishSentences } from './sentences.ts'
import { Paper } from '../bulletin/door.ts'
import type { Obstacle } from './publish-edition.ts'

type PreviewWords = { bulletin: Bulletin; frozen: Frozen; obstacles: Obstacle[]; refused?: boolean }

/** The draft as it would be printed now, what is missing, and the button that publishes it. */
export function previewPage(
  c: Ask,
  { bulletin, frozen, obstacles, refused = false }: PreviewWords,
): Response {
  const { edition } = bulletin
  const title = typo(`Aperçu du n° ${numberOf(edition)}`)
  return (refused ? refusedPage : page)(
    c,
    { ...editorWords(title), density: 'public', refused },
    <>
      <div class="tools stack no-print">
        {obstacles.length > 0 ? <Obstacles obstacles={obstacles} /> : <Publish edition={edition} />}
        <p>
          <a href={`/bulletin/redaction/${edition.id}`}>Retour au brouillon</a>
        </p>
      </div>
      <Paper bulletin={bulletin} frozen={frozen} />
    </>,
  )
}

const Obstacles = ({ obstacles }: { obstacles: Obstacle[] }) => (
  <Alert kind="wait" title="Ce numéro ne peut pas encore paraître">
    <ul>
      {obstacles.map(({ refusal, where }) => (
        <li>{typo([publishSentences[refusal], where].filter(Boolean).join(' : '))}</li>
      ))}
    </ul>
  </Alert>
)

const Publish = ({ edition }: { edition: Edition }) => (
  <form class="row" method="post" action={`/bulletin/redaction/${edition.id}/publier`}>
    <p>Ce numéro est prêt. Une fois paru, il ne change plus, ni ses chiffres.</p>
    <Button icon="check">Faire paraître ce numéro</Button>
  </form>
)

/** Before a draft, or an article of it, is thrown away. */
export function throwAwayPage(
  c: Ask,
  words: { title: string; action: string; verb: string; back: string },
): Response {
  return page(
    c,
    editorWords(words.title),
    <Confirm
      title={words.title}
      action={words.action}
      verb={words.verb}
      kind="stop"
      back={{ href: words.back, label: 'Garder' }}
    >
      <p>Les textes et les photos ne pourront pas être retrouvés.</p>
    </Confirm>,
  )
}

type CorrectWords = { edition: Edition; freshId: string; why: string; errors?: Errors }

/** Why a published edition is corrected: readers will read it. */
export function correctPage(c: Ask, { edition, freshId, why, errors }: CorrectWords): Response {
  const title = typo(`Corriger le n° ${numberOf(edition)}`)
  return (errors ? refusedPage : page)(
    c,
    { ...editorWords(title), refused: errors !== undefined },
    <div class="stack">
      <Heading
        title={title}
        lead="Le numéro paru reste lisible, avec un mot qui mène au nouveau. Le nouveau reprend ses textes et ses photos."
      />
      <Form action={`/bulletin/redaction/${edition.id}/corriger`}>
        <ErrorSummary errors={errors ?? {}} />
        <input type="hidden" name="id" value={freshId} />
        <TextArea
          name="why"
          label="Ce qui change, et pourquoi"
          hint="Les lecteurs liront cette phrase."
          value={why}
          maxlength={500}
          required
          {...(errors?.['why'] ? { error: errors['why'] } : {})}
        />
        <p class="row">
          <Button>Commencer la correction</Button>
          <LinkButton kind="quiet" href="/bulletin/redaction">
            Revenir
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}
