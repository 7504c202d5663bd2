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
      scripts: ['upload'],
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
      <section class="stack">
        <LinkButton icon="download" href={`${PORTFOLIO}/emporter.zip`} download wide>
          {say.take}
        </LinkButton>
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
          <div class="panel stack tight" data-island="leaving" hidden>
            <output>
              {(['leaves', 'arrived', 'cut'] as const).map((state) => (
                <b data-state={state} hidden>
                  {say[state]}
                </b>
              ))}
            </output>
            <progress value={0} max={100} aria-label={say.leaves} />
          </div>
          <Button kind="quiet" wide icon="upload">
            {say.send}
          </Button>
        </form>
      </section>
    </div>,
    refused ? 422 : 200,
  )
}
