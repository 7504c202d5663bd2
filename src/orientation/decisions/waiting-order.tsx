import { Button } from '#platform/ui'
import { type Listed, nameOf } from '../listing/door.ts'

export function Waiting({ waiting, here }: { waiting: Listed[]; here: string }) {
  if (waiting.length < 2) return null
  return (
    <section class="stack">
      <h2>Ordre de la liste d’attente</h2>
      <p class="muted">
        Enregistrez d’abord vos décisions&nbsp;: changer l’ordre efface celles qui ne le sont pas.
      </p>
      <ol class="stack plain">
        {waiting.map((row, index) => (
          <li class="panel row between">
            <span>
              {index + 1}. {nameOf(row)}
            </span>
            <form method="post" action={`${here}/attente`} class="row no-print">
              <input type="hidden" name="positioningId" value={row.id} />
              {index > 0 && (
                <Button kind="quiet" name="way" value="up" label={`Monter ${nameOf(row)}`}>
                  Monter
                </Button>
              )}
              {index < waiting.length - 1 && (
                <Button kind="quiet" name="way" value="down" label={`Descendre ${nameOf(row)}`}>
                  Descendre
                </Button>
              )}
            </form>
          </li>
        ))}
      </ol>
    </section>
  )
}
