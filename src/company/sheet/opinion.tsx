import { Button, fieldId } from '#platform/ui'
import { opinions, type Opinion } from '../request.ts'
import { Face } from './face.tsx'
import type { SheetSentences } from './sentences.fr.ts'
import type { CompanySentences } from '../screen/door.ts'

type Faces = { action: string; common: CompanySentences }
type Props = Faces & {
  opinion: Opinion | null
  /** Somebody of the house says so themselves. */
  isTheirs: boolean
  say: SheetSentences
}

/** What the client thinks, in three faces: one press. */
export function OpinionPart({ opinion, isTheirs, say, ...faces }: Props) {
  const { common } = faces
  if (opinion)
    return (
      <p class="row" id={fieldId('opinion')} tabIndex={-1}>
        <Face opinion={opinion} />
        <b>{common.opinionSaid(common.opinions[opinion])}</b>
      </p>
    )
  return (
    <section class="panel stack" id={fieldId('opinion')} tabIndex={-1}>
      <h2>{say.opinion}</h2>
      <p>{isTheirs ? common.waitsClient : say.opinionLead}</p>
      {!isTheirs && <OpinionFaces {...faces} />}
    </section>
  )
}

export const OpinionFaces = ({ action, common }: Faces) => (
  <form method="post" action={action} class="faces" data-answers>
    {opinions.map((one) => (
      <Button kind="quiet" wide name="opinion" value={one}>
        <Face opinion={one} />
        {common.opinions[one]}
      </Button>
    ))}
  </form>
)
