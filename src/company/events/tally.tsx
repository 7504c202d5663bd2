import { Button } from '#platform/ui'
import type { EventSentences } from './sentences.fr.ts'
import type { Shown } from './shown.ts'

type Props = Pick<Shown, 'entries' | 'freshEntry'> & { here: string; say: EventSentences }

/** Who comes in is counted, one press each; the last one is taken back by who counted it. */
export const TallyPart = ({ entries, freshEntry, here, say }: Props) => (
  <section class="panel stack" id="porte">
    <h2>{say.door}</h2>
    <p>
      <b>{say.counted(entries.count)}</b>
    </p>
    <form method="post" action={`${here}/porte`}>
      <input type="hidden" name="id" value={freshEntry} />
      <Button kind="go" wide icon="plus">
        {say.oneMore}
      </Button>
    </form>
    {entries.last && (
      <form method="post" action={`${here}/porte/annuler`}>
        <input type="hidden" name="id" value={entries.last} />
        <Button kind="quiet" wide icon="again">
          {say.oneLess}
        </Button>
      </form>
    )}
  </section>
)
