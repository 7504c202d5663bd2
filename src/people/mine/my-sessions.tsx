import { Button, Tag } from '#platform/ui'
import { writeInstant } from '#platform/time'
import type { Session } from '../session/door.ts'

export function Sessions({ sessions, current }: { sessions: Session[]; current: string | undefined }) {
  return (
    <section class="stack">
      <h2>Mes appareils</h2>
      <p>Là où je suis entré·e, et pas encore sorti·e. Je n’en reconnais pas un ? Je le ferme.</p>
      <ul class="stack">
        {sessions.map((session) => (
          <li class="panel row between">
            <p>
              <b>{session.device}</b>
              <br />
              <span class="muted">Vu le {writeInstant(session.lastSeenAt)}</span>
            </p>
            {session.id === current ? (
              <Tag kind="ok">Celui-ci</Tag>
            ) : (
              <form method="post" action={`/moi/sessions/${session.id}/fermer`}>
                <Button
                  kind="quiet"
                  label={`Fermer ${session.device}, vu le ${writeInstant(session.lastSeenAt)}`}
                >
                  Fermer
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/moi/sessions/fermer-les-autres">
          <Button kind="quiet">Fermer tous les autres</Button>
        </form>
      )}
    </section>
  )
}
