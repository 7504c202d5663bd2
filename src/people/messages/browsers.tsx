import { MESSAGES } from '#platform/notices'
import { Alert, Button } from '#platform/ui'
import type { MyMessages } from './my-messages.ts'
import type { MessageSentences } from './sentences.fr.ts'

export function Browsers({ browsers, pushKey, say }: MyMessages & { say: MessageSentences }) {
  if (!pushKey) return null
  return (
    <section
      class="stack"
      data-push={pushKey}
      data-here={browsers.some(({ here }) => here) ? 'oui' : undefined}
    >
      {browsers.length > 0 && (
        <>
          <h2>{say.shownOn}</h2>
          <ul class="stack">
            {browsers.map(({ id, name, here }) => (
              <li class="panel row between">
                <b>{here ? say.thisOne(name) : name}</b>
                <form method="post" action={`${MESSAGES}/appareils/${id}/arreter`}>
                  <Button kind="quiet" label={say.stopOn(name)}>
                    {say.stop}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <form class="stack" method="post" action={`${MESSAGES}/appareils`} hidden>
        <input type="hidden" name="endpoint" />
        <input type="hidden" name="p256dh" />
        <input type="hidden" name="auth" />
        <Button kind="quiet" wide>
          {say.showHere}
        </Button>
      </form>
      <div role="alert" hidden>
        <Alert kind="late" title={say.browserRefuses} />
      </div>
    </section>
  )
}
