import { LineCells } from '#platform/imports'
import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { writeDate, writeShortDate } from '#platform/time'
import { Button, DateField, Field, Form, LinkButton } from '#platform/ui'
import type { Typed } from '#platform/web'
import { HOSTS } from '../frame.tsx'
import { PAST_TO_CHECK } from './page.tsx'
import { pastColumns } from './past-columns.ts'
import { questionWords, type QuestionKind } from './past-question.ts'
import type { ShownQuestion } from './read-asked.ts'

type Asking = { asked: ShownQuestion; typed: Typed; errors: Record<string, string> }

/** An immersion of a list: its line, then each question with its answers; at the end, to leave it out. */
export function AskedView(asking: Asking) {
  const { asked } = asking
  const label = fullName(asked)
  return (
    <section class="panel stack" aria-label={label}>
      <h2>{label}</h2>
      <LineCells columns={pastColumns} cells={asked.list} />
      {asked.kinds.map((kind) => (
        <Question kind={kind} {...asking} />
      ))}
      <Answers asked={asked} says="laisser de côté">
        <Button kind="quiet" name="answer" value="de-cote" label={`Laisser cette ligne de côté : ${label}`}>
          Laisser cette ligne de côté
        </Button>
      </Answers>
    </section>
  )
}

function Question({ kind, ...asking }: Asking & { kind: QuestionKind }) {
  const { verdict } = asking.asked
  const words =
    kind === 'law'
      ? verdict.verdict === 'refused'
        ? verdict.sentence
        : ''
      : `${questionWords[kind].charAt(0).toUpperCase()}${questionWords[kind].slice(1)}.`
  const Fields = fields[kind]
  return (
    <>
      <h3>{typo(words)}</h3>
      {kind === 'host' && <LikelyHosts {...asking} />}
      <Answers asked={asking.asked} says={words}>
        <Fields {...asking} />
      </Answers>
    </>
  )
}

/** In a form of their own: the key Enter in a field beside never chooses one of them. */
function LikelyHosts({ asked }: Asking) {
  if (asked.hosts.length === 0) return null
  return (
    <Answers asked={asked} says="un employeur de votre liste">
      <p class="row">
        {asked.hosts.map(({ id, name, town, siret }) =>
          siret ? (
            <Button kind="quiet" name="answer" value={`employeur:${siret}`}>
              {typo(`C’est ${name}, ${town}`)}
            </Button>
          ) : (
            <LinkButton kind="quiet" href={`${HOSTS}/${id}`}>
              {typo(`${name}, ${town} : son SIRET manque`)}
            </LinkButton>
          ),
        )}
      </p>
    </Answers>
  )
}

type AnswersProps = { asked: ShownQuestion; says: string; children: preact.ComponentChildren }

const Answers = ({ asked, says, children }: AnswersProps) => (
  <Form action={`${PAST_TO_CHECK}/${asked.id}`} label={`${fullName(asked)} : ${says}`}>
    {children}
  </Form>
)

const AsItIs = ({ kind, words }: { kind: QuestionKind; words: string }) => (
  <Button kind="quiet" name="answer" value={`tel-quel:${kind}`}>
    {words}
  </Button>
)

/** What a field of this immersion shows: others of its kind stand on the same page. */
const shownIn =
  ({ asked, typed, errors }: Asking) =>
  (field: string, before = '') => {
    const name = `${field}-${asked.id}`
    const value = typed[name]
    return { name, value: typeof value === 'string' ? value : before, error: errors[name] }
  }

function HostFields(asking: Asking) {
  const { past } = asking.asked
  const shown = shownIn(asking)
  return (
    <>
      <Field label="Sa commune, pour l’ajouter" autocomplete="off" {...shown('town')} />
      {past.hostSiret === null && (
        <Field
          label="SIRET, s’il est connu"
          autocomplete="off"
          inputmode="numeric"
          required={false}
          {...shown('siret')}
        />
      )}
      <p class="row">
        <Button kind="quiet" name="answer" value="nouveau">
          L’ajouter à vos employeurs
        </Button>
        <AsItIs kind="host" words="Garder son nom, sans fiche" />
      </p>
    </>
  )
}

const BirthFields = ({ asked }: Asking) => (
  <p class="row">
    {asked.writesIdentity && (
      <LinkButton
        kind="quiet"
        icon="pen"
        href={`/personnes/${asked.personId}/identite?retour=${encodeURIComponent(PAST_TO_CHECK)}`}
      >
        {typo(`Écrire la date de naissance de ${fullName(asked)}`)}
      </LinkButton>
    )}
    <AsItIs kind="birth date" words="Elle n’est pas connue" />
  </p>
)

const HireFields = (asking: Asking) => (
  <>
    <DateField label="Date d’embauche" required={false} {...shownIn(asking)('hired')} />
    <p class="row">
      <Button kind="quiet" name="answer" value="jour">
        Garder cette date
      </Button>
      <AsItIs kind="hire day" words="Elle n’est pas connue" />
    </p>
  </>
)

const RenewalFields = ({ asked }: Asking) => (
  <p class="row">
    {asked.earlier.slice(0, 4).map((one) => (
      <Button kind="quiet" name="answer" value={`renouvelle:${one.id}`}>
        {typo(`Celle du ${writeDate(one.fromDay)}, ${one.hostName}`)}
      </Button>
    ))}
    <AsItIs kind="renewal" words="Nous ne savons pas" />
  </p>
)

const LawFields = (asking: Asking) => {
  const { past } = asking.asked
  const shown = shownIn(asking)
  return (
    <>
      <div class="pair">
        <DateField label="Du" {...shown('from', past.fromDay)} />
        <DateField label="Au" {...shown('to', past.toDay)} />
      </div>
      <p class="row">
        <Button kind="quiet" name="answer" value="dates">
          Changer les dates
        </Button>
        <AsItIs
          kind="law"
          words={`C’est bien ainsi, du ${writeShortDate(past.fromDay)} au ${writeShortDate(past.toDay)}`}
        />
      </p>
    </>
  )
}

const fields: Record<QuestionKind, (asking: Asking) => preact.JSX.Element> = {
  host: HostFields,
  'birth date': BirthFields,
  'hire day': HireFields,
  renewal: RenewalFields,
  law: LawFields,
}
