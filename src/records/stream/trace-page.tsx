import { isPlain } from '#platform/json'
import { writeInstant } from '#platform/time'
import { Alert, Facts, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { recordsWords } from '../frame.tsx'
import { instantOf } from '../rules/door.ts'
import type { Trace } from './trace.ts'

/** One trace: as a sentence, then as it was sent. */
export function tracePage(c: Ask, { trace, keyName }: { trace: Trace; keyName: string }): Response {
  const { statement } = trace
  const done = typeof statement['timestamp'] === 'string' ? instantOf(statement['timestamp']) : undefined
  return page(
    c,
    recordsWords('Une trace'),
    <div class="stack loose narrow">
      <p>
        <a href="/traces">Revenir aux traces</a>
      </p>
      <Heading title={trace.sentence} />
      {trace.voided && <Alert kind="wait" title="Cette trace a été annulée par une autre" />}
      <Facts
        facts={[
          { label: 'Fait le', value: writeInstant(done ?? trace.storedAt) },
          { label: 'Reçu le', value: writeInstant(trace.storedAt) },
          { label: 'Envoyé par', value: keyName },
          ...(trace.activity ? [{ label: 'Activité', value: <code>{trace.activity.id}</code> }] : []),
          ...(trace.verb ? [{ label: 'Verbe', value: <code>{trace.verb.id}</code> }] : []),
          { label: 'Numéro', value: <code>{trace.id}</code> },
          { label: 'Pièces jointes', value: countOf(statement['attachments']) },
        ]}
      />
      <section class="stack" aria-labelledby="envoyee">
        <h2 id="envoyee">Telle qu’elle a été envoyée</h2>
        <pre class="panel sent">
          <code>{JSON.stringify(statement, null, 2)}</code>
        </pre>
      </section>
    </div>,
  )
}

const countOf = (attachments: unknown): string =>
  Array.isArray(attachments) ? String(attachments.filter(isPlain).length) : 'Aucune'
