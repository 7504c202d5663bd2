import { typo } from '#platform/i18n'
import { Alert, Button } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import type { Bulletin, Edition, Frozen } from '../edition.ts'
import { numberOf } from '../edition-number.ts'
import { editorWords } from '../access.ts'
import { publishSentences } from './sentences.ts'
import { Paper } from '../bulletin/door.ts'
import type { Obstacle } from './obstacle.ts'

type Preview = { bulletin: Bulletin; frozen: Frozen; obstacles: Obstacle[]; refused?: boolean }

/** The draft as it would be printed now, what is missing, and the button that publishes it. */
export function previewPage(c: Ask, { bulletin, frozen, obstacles, refused = false }: Preview): Response {
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
