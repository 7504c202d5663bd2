import { Button } from '#platform/ui'
import { opinions, type Opinion } from '../request.ts'
import { Face } from './face.tsx'
import type { SheetSentences } from './sentences.fr.ts'
import type { CompanySentences } from '../screen/door.ts'

type Props = { action: string; opinion: Opinion | null; say: SheetSentences; common: CompanySentences }

/** What the client thinks, in three faces: one press. */
export function OpinionPart({ action, opinion, say, common }: Props) {
  if (opinion)
    return (
      <p class="row">
        <Face opinion={opinion} />
        <b>{common.opinionSaid(common.opinions[opinion])}</b>
      </p>
    )
  return (
    <section class="panel stack">
      <h2>{say.opinion}</h2>
      <p>{say.opinionLead}</p>
      <form method="post" action={action} class="faces">
        {opinions.map((one) => (
          <Button kind="quiet" wide name="opinion" value={one}>
            <Face opinion={one} />
            {common.opinions[one]}
          </Button>
        ))}
      </form>
    </section>
  )
}
