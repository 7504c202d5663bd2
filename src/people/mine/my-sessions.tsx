import { writerOf } from '#platform/languages'
import { Button, Tag } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { writeDevice, type Session } from '../session/door.ts'
import { mineSentences } from './sentences.ts'

export function Sessions({
  c,
  sessions,
  current,
}: {
  c: Ask
  sessions: Session[]
  current: string | undefined
}) {
  const { devices: say } = speak(c, mineSentences)
  const { instant } = writerOf(c.var.language)
  return (
    <section class="stack">
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      <ul class="stack">
        {sessions.map(({ id, device, lastSeenAt }) => (
          <li class="panel row between">
            <p>
              <b>{writeDevice(c, device)}</b>
              <br />
              <span class="muted">{say.seen(instant(lastSeenAt))}</span>
            </p>
            {id === current ? (
              <Tag kind="ok">{say.here}</Tag>
            ) : (
              <form method="post" action={`/moi/sessions/${id}/fermer`}>
                <Button kind="quiet" label={say.closeThis(writeDevice(c, device), instant(lastSeenAt))}>
                  {say.close}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/moi/sessions/fermer-les-autres">
          <Button kind="quiet">{say.closeOthers}</Button>
        </form>
      )}
    </section>
  )
}
