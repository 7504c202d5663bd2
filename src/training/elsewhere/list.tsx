import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Button, Choices, Field, Form } from '#platform/ui'
import { whereElse, type Elsewhere } from '../attendance/door.ts'
import { halfAddress, halfWords } from '../half-day.ts'

type Props = { address: string; elsewhere: readonly Elsewhere[]; leads: boolean }

/** Who is said present in two groups at the same hours: who leads the training says which presence is kept. */
export function ElsewhereList({ address, elsewhere, leads }: Props) {
  return (
    <section class="stack" aria-labelledby="ailleurs">
      <h2 id="ailleurs">Présence aussi ailleurs</h2>
      {elsewhere.map((one) => (
        <One address={address} one={one} leads={leads} />
      ))}
    </section>
  )
}

function One({ address, one, leads }: { address: string; one: Elsewhere; leads: boolean }) {
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
        <ChoiceForm address={address} one={one} name={name} />
      ) : (
        <p class="muted">La direction de la formation dit laquelle est gardée.</p>
      )}
    </section>
  )
}

function ChoiceForm({ address, one, name }: { address: string; one: Elsewhere; name: string }) {
  const here = { value: 'here', label: 'Ici' }
  const there = {
    value: 'there',
    label: one.other.sameLead ? typo(`Dans ${one.other.title}`) : 'Dans l’autre organisme',
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
      />
      <Field name="why" label="Comment le savez-vous" maxlength={200} />
      <p>
        <Button kind="quiet">Garder cette présence</Button>
      </p>
    </Form>
  )
}
