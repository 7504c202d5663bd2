import { Alert, Button, FileDrop, Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { asTyped, PORTFOLIO } from '../portfolio.ts'
import type { Brought } from './import-portfolio.ts'
import { exchangeSentences } from './sentences.ts'

/** Where somebody takes their portfolio away, or brings one in. */
export function exchangePage(
  c: Ask,
  { error, brought }: { error?: string; brought?: Brought } = {},
): Response {
  const say = speak(c, exchangeSentences)
  const refused = error !== undefined
  return page(
    c,
    {
      title: say.title,
      room: 'portfolio',
      density: 'terrain',
      listen: true,
      refused,
      here: PORTFOLIO,
      scripts: ['upload', 'download'],
    },
    <div class="stack loose narrow">
      <p>
        <a href={PORTFOLIO}>{say.back}</a>
      </p>
      <Heading title={say.title} lead={say.lead} />
      {brought && (
        <Alert
          kind={brought.unread.length > 0 ? 'wait' : 'ok'}
          title={say.brought(brought.added, brought.already)}
        >
          {brought.completed > 0 && <p>{say.completed(brought.completed)}</p>}
          {brought.card && (
            <p>
              <a href={`${PORTFOLIO}/carte`}>{say.card}</a>
            </p>
          )}
          {brought.added > 0 && brought.tells && (
            <>
              <p>{say.tells}</p>
              <p>{say.linksStay}</p>
            </>
          )}
          {brought.unread.length > 0 && (
            <>
              <p>{say.unread}</p>
              <ul {...asTyped}>
                {brought.unread.slice(0, 20).map((name) => (
                  <li>{name}</li>
                ))}
              </ul>
            </>
          )}
        </Alert>
      )}
      <section class="stack" data-download>
        <LinkButton icon="download" href={`${PORTFOLIO}/emporter.zip`} download wide>
          {say.take}
        </LinkButton>
        <HowFar says={{ prepared: say.prepared, comes: say.comes, taken: say.taken, cut: say.lost }} />
        <p class="muted">{say.inside}</p>
      </section>
      <section class="stack">
        <h2>{say.bring}</h2>
        <p>{say.bringText}</p>
        <form
          class="stack"
          method="post"
          action={`${PORTFOLIO}/emporter`}
          enctype="multipart/form-data"
          novalidate
          data-upload
        >
          <FileDrop name="file" label={say.file} accept=".zip" {...(error ? { error } : {})} />
          <HowFar says={{ leaves: say.leaves, arrived: say.arrived, cut: say.cut }} />
          <Button kind="quiet" wide icon="upload">
            {say.send}
          </Button>
        </form>
      </section>
    </div>,
    refused ? 422 : 200,
  )
}

/** How far a heavy file is, one sentence a state: a script shows it (browser/transfer/how-far.ts). */
const HowFar = ({ says }: { says: Record<string, string> }) => (
  <div class="panel stack tight" data-island="how-far" hidden>
    <output>
      {Object.entries(says).map(([state, words]) => (
        <b data-state={state} hidden>
          {words}
        </b>
      ))}
    </output>
    <progress value={0} max={100} aria-label={Object.values(says)[0]} />
  </div>
)
