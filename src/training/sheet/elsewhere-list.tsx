import { fullName } from '#people'
import { capital, typo } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Button, Choices, Field, Form } from '#platform/ui'
import { whereElse, type Elsewhere } from '../attendance/door.ts'
import type { Typed } from '#platform/web'
import { halfAddress, halfWords } from '../half-day.ts'

/** A choice that was sent and refused: what was typed, and a sentence for each field. */
export type RefusedChoice = { typed: Typed; errors: Record<string, string> }

type Props = {
  address: string
  elsewhere: readonly Elsewhere[]
  leads: boolean
  refused: RefusedChoice | undefined
}

/** Who is said present in two groups at the same hours: who leads the training says which presence is kept. */
export function ElsewhereList({ address, elsewhere, leads, refused }: Props) {
  const isRefused = ({ halfDayId, personId, other }: Elsewhere) =>
    refused?.typed['halfDay'] === halfDayId &&
    refused.typed['person'] === personId &&
    refused.typed['other'] === other.halfDayId
  // first, so that the links of what is to be mended lead to its fields
  const inOrder = [...elsewhere.filter(isRefused), ...elsewhere.filter((one) => !isRefused(one))]
  return (
    <section class="stack" aria-labelledby="ailleurs">
      <h2 id="ailleurs">Présence aussi ailleurs</h2>
      {inOrder.map((one) => (
        <One address={address} one={one} leads={leads} refused={isRefused(one) ? refused : undefined} />
      ))}
    </section>
  )
}

type OneProps = Omit<Props, 'elsewhere'> & { one: Elsewhere }

function One({ address, one, leads, refused }: OneProps) {
  const name = fullName(one)
  const label = `${name}, ${writeFullDay(one.day)}, ${halfWords[one.half].toLowerCase()}`
  return (
    <section class="panel stack" aria-label={typo(`Présence en double : ${label}`)}>
      <h3>
        <a href={`${address}/${one.day}/${halfAddress[one.half]}`}>{label}</a>
      </h3>
      <p>
        {typo(
          `Cette personne est aussi notée présente ${whereElse(one.other)}, de ${writeClock(one.other.startsAt)} à ${writeClock(one.other.endsAt)}.`,
        )}
      </p>
      {one.keptHere && <p>{typo(`Gardée ici : ${one.keptHere}`)}</p>}
      {one.keptThere && <p>L’autre organisme garde sa présence. Téléphonez-lui, ou corrigez la vôtre.</p>}
      {leads ? (
        <ChoiceForm address={address} one={one} name={name} refused={refused} />
      ) : (
        <p class="muted">La direction de la formation dit laquelle est gardée.</p>
      )}
    </section>
  )
}

const whereThere = (other: Elsewhere['other']): string =>
  other.hostName === null && !other.sameLead ? 'Dans l’autre organisme' : typo(capital(whereElse(other)))

type ChoiceProps = Omit<OneProps, 'leads'> & { name: string }

function ChoiceForm({ address, one, name, refused }: ChoiceProps) {
  const { keep, why } = refused?.errors ?? {}
  const said = (name: string) => {
    const value = refused?.typed[name]
    return typeof value === 'string' ? value : ''
  }
  const here = { value: 'here', label: 'Ici' }
  const there = {
    value: 'there',
    label: whereThere(one.other),
  }
  return (
    <Form action={`${address}/ailleurs`} label={typo(`Présence à garder : ${name}`)}>
      <input type="hidden" name="halfDay" value={one.halfDayId} />
      <input type="hidden" name="person" value={one.personId} />
      <input type="hidden" name="other" value={one.other.halfDayId} />
      <Choices
        name="keep"
        required
        legend={typo('Où était cette personne ?')}
        hint="L’autre présence reçoit une correction. Rien n’est effacé."
        options={one.keptHere ? [there] : [here, there]}
        value={said('keep')}
        {...(keep && { error: keep })}
      />
      <Field
        name="why"
        label={typo('Comment le savez-vous ?')}
        maxlength={200}
        value={said('why')}
        error={why}
      />
      <p>
        <Button kind="quiet">Garder cette présence</Button>
      </p>
    </Form>
  )
}
