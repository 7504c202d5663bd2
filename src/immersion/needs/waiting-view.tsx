import { LineCells } from '#platform/imports'
import { typo, writeCount } from '#platform/i18n'
import { Button, Field, Form, LinkButton } from '#platform/ui'
import { LINES } from './addresses.ts'
import type { NamedHost } from './host-name-store.ts'
import { needColumns } from './need-columns.ts'
import { needLabel, sayUnsure } from './need-words.ts'
import type { OpenNeedLine } from './waiting-need.ts'

/** A line that waits, why its employer is not sure, and whom it may be. */
export type AskedLine = OpenNeedLine & { what: string; among: NamedHost[] }

/** The lines of lists that wait, each with its answers; nothing where none does. */
export function WaitingLines({ asked, count }: { asked: AskedLine[]; count: number }) {
  if (asked.length === 0) return null
  return (
    <section class="stack" aria-labelledby="waiting-lines">
      <h2 id="waiting-lines">
        {writeCount(count, 'ligne de liste attend une réponse', 'lignes de liste attendent une réponse')}
      </h2>
      {asked.map((line) => (
        <section class="panel stack" aria-label={needLabel(line.cells)}>
          <h3>{needLabel(line.cells)}</h3>
          <p>{typo(sayUnsure(line))}</p>
          <LineCells columns={needColumns} cells={line.cells} />
          <Answers line={line} hosts={line.among} />
          <p>
            <a href={`${LINES}/${line.id}`}>
              C’est un autre employeur<span class="vh"> : {needLabel(line.cells)}</span>
            </a>
          </p>
        </section>
      ))}
      {count > asked.length && (
        <p class="muted">{`Les ${asked.length} premières. Les autres viendront à mesure que vous répondez.`}</p>
      )}
    </section>
  )
}

type AnswersProps = {
  line: OpenNeedLine
  hosts: readonly NamedHost[]
  typed?: { name: string; town: string }
  errors?: Record<string, string>
}

/** One press each: one of these hosts, a new one, or nobody's. Where a name is typed, the hosts stand in a form of their own: the key Enter chooses none of them. */
export function Answers({ line, hosts, typed, errors }: AnswersProps) {
  const { cells } = line
  const label = needLabel(cells)
  const among = hosts.length > 0 && (
    <p class="row">
      {hosts.map((host) => (
        <Button kind="quiet" name="answer" value={host.id} label={`C’est ${host.name} : ${label}`}>
          {`C’est ${[host.name, host.address, host.town].filter(Boolean).join(', ')}`}
        </Button>
      ))}
    </p>
  )
  return (
    <>
      {typed && among && (
        <Form action={`${LINES}/${line.id}`} label={`Choisir un employeur : ${label}`}>
          {among}
        </Form>
      )}
      <Form action={`${LINES}/${line.id}`} label={`Répondre : ${label}`}>
        {typed ? <NewHost typed={typed} errors={errors} /> : among}
        <p class="row">
          {typed || cells.town.trim() ? (
            <Button kind="quiet" name="answer" value="nouveau" label={`C’est un nouvel employeur : ${label}`}>
              C’est un nouvel employeur
            </Button>
          ) : (
            <LinkButton
              kind="quiet"
              href={`${LINES}/${line.id}`}
              label={`C’est un nouvel employeur, dont la commune manque : ${label}`}
            >
              C’est un nouvel employeur
            </LinkButton>
          )}
          <Button kind="quiet" name="answer" value="laisser" label={`Laisser cette ligne de côté : ${label}`}>
            Laisser cette ligne de côté
          </Button>
        </p>
      </Form>
    </>
  )
}

const NewHost = ({ typed, errors }: Required<Pick<AnswersProps, 'typed'>> & Pick<AnswersProps, 'errors'>) => (
  <>
    <Field
      label="Nom de l’employeur"
      name="name"
      autocomplete="off"
      value={typed.name}
      error={errors?.['name']}
    />
    <Field label="Sa commune" name="town" autocomplete="off" value={typed.town} error={errors?.['town']} />
  </>
)
