import { Button, Facts, Form } from '#platform/ui'
import type { AccidentWords } from '../words/door.ts'
import type { Accident, AccidentDeclaration } from './accident.ts'

type Declared = {
  accident: Accident
  /** where it is declared, for who does */
  here: string | undefined
  /** one of before may be taken up again */
  mayRestore: boolean
  say: AccidentWords
}

/** What proves the declaration that stands, for who declares (`here`); what it changed of the one before, which is taken up again by a press; all of them. */
export function DeclarationsView({ accident, here, mayRestore, say }: Declared) {
  const [last, ...before] = accident.declarations.toReversed()
  const [replaced] = before
  return (
    <>
      {here && last?.proofId && (
        <p>
          <a href={`${here}/preuve/${last.n}`}>{say.proof}</a>
        </p>
      )}
      {here && last && replaced && (
        <Facts
          facts={[
            { label: say.was, value: <Declaration one={replaced} say={say} saysProof /> },
            { label: say.isNow, value: <Declaration one={last} say={say} saysProof /> },
          ]}
        />
      )}
      {here && mayRestore && last && replaced && (
        <Form action={`${here}/declaree/${replaced.n}/reprendre`} label={say.restore}>
          <input type="hidden" name="last" value={String(last.n)} />
          <Button kind="quiet">{say.restore}</Button>
        </Form>
      )}
      {before.length > 0 && (
        <details class="why">
          <summary>{say.declaredBefore(before.length)}</summary>
          <ul class="stack">
            {before.map((one) => (
              <li>
                <Declaration one={one} say={say} />
                <br />
                <span class="small muted">{say.notedBy(one.saidName, one.saidAt)}</span>
                {here && one.proofId && one.proofId !== last?.proofId && (
                  <>
                    {' '}
                    <a href={`${here}/preuve/${one.n}`}>{say.itsProof}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type Line = { one: AccidentDeclaration; say: AccidentWords; saysProof?: boolean }

/** A declaration in a line: its day, its number, and whether a page proves it. */
export const Declaration = ({ one, say, saysProof = false }: Line) => (
  <>
    {say.declaredOn(one.declaredOn)}
    {one.reference && `. ${say.number(one.reference)}`}
    {saysProof && `. ${one.proofId ? say.withProof : say.withoutProof}`}
  </>
)
