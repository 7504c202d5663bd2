import { fullName, type Person } from '#people'
import { chez, typo, writeCount, writeList } from '#platform/i18n'
import {
  Alert,
  Button,
  DateField,
  ErrorSummary,
  Field,
  Form,
  Heading,
  Seen,
  Select,
  TextArea,
} from '#platform/ui'
import { addressOfPage, type Ask, type Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'
import { FullDays, HostAgrees, type Crowd, type Host } from '../hosts/door.ts'
import { immersionPage, CONVENTIONS, writeBirth } from '../frame.tsx'
import type { ConventionId } from '../ids.ts'
import {
  BlockedView,
  PrescriberChoice,
  type Blocked,
  type LeftOut,
  type Prescriber,
  type Unsaid,
} from '../prescribers/door.ts'
import type { Convention } from '../terms/door.ts'
import { prescriberFields } from './form-schema.ts'
import { PurposeFields } from './purpose-fields.tsx'
import type { Renewal } from './read-renewal.ts'
import { SignerFields } from './signer-fields.tsx'
import { AgreesAgain, TakenBack } from './taken-back.tsx'
import { TimetableFields } from './timetable-fields.tsx'

export type ConventionForm = {
  id: ConventionId
  isNew: boolean
  person: Person
  host: Host
  /** the days to come on which the host is full */
  full: Crowd | undefined
  /** when the host took back its yes for this person: who writes says that it agrees again */
  takenBackAt: Date | undefined
  own: readonly { id: string; name: string }[]
  /** the other bodies of the reader, where their role sends nobody */
  notSending: readonly string[]
  prescribers: readonly Prescriber[]
  unsaid: readonly Unsaid[]
  leftOut: readonly LeftOut[]
  blocked: readonly Blocked[]
  /** where the reader adds a partner; undefined for who leads no action */
  partnersAt: string | undefined
  /** those that this one may renew */
  earlier: readonly Convention[]
  /** the one that it renews, and what the law leaves of that while it is new */
  renews: Convention | undefined
  renewal: Renewal | undefined
  isMinor: boolean
  typed: Typed
  /** of what is there, when it is corrected */
  version: string | undefined
  /** how many signed the text that is corrected: they sign again if it changes */
  signed: number
  errors?: Record<string, string> | undefined
}

/** A convention as it is written: nothing is asked that another page knows. */
export function conventionFormPage(c: Ask, shown: ConventionForm): Response {
  const { id, isNew, person, host, own, earlier, renews, typed, errors: found } = shown
  const { prescribers, unsaid, leftOut, partnersAt } = shown
  const errors = found && renews ? besideRenewal(found) : found
  const title = `${fullName(person)} ${chez(host.name)}`
  const { seen: _changed, ...beside } = errors ?? {}
  const told = asTyped(typed, errors)
  return immersionPage(
    c,
    { title, errors },
    <div class="stack narrow">
      <Heading
        title={title}
        over={!isNew ? 'Corriger la convention' : renews ? 'Un renouvellement' : 'Une convention'}
        lead={writeBirth(person)}
      />
      <ErrorSummary errors={beside} />
      {shown.signed > 0 && (
        <Alert
          kind="wait"
          title={typo(
            `${writeCount(shown.signed, 'signature recommencera', 'signatures recommenceront')} si le texte change`,
          )}
        >
          Changer seulement un téléphone ou un courriel n’efface aucune signature.
        </Alert>
      )}
      <p>
        <a href={`/immersions/employeurs/${host.id}/personnes/${person.id}`}>
          Ce qui reste possible chez cet employeur
        </a>
      </p>
      {!person.birthDate && (
        <Alert kind="wait" title="Sa date de naissance n’est pas écrite">
          La convention la dit, et les règles d’avant 18 ans en dépendent.{' '}
          <a href={`/personnes/${person.id}/identite?retour=${encodeURIComponent(addressOfPage(c))}`}>
            L’écrire
          </a>
        </Alert>
      )}
      <BlockedView blocked={shown.blocked} />
      <TakenBack hostName={host.name} at={shown.takenBackAt} />
      <FullDays crowd={shown.full} />
      <Form
        action={
          isNew
            ? `${CONVENTIONS}/nouvelle?personne=${person.id}&employeur=${host.id}${renews ? `&renouvelle=${renews.id}` : ''}`
            : `${CONVENTIONS}/${id}/correction`
        }
      >
        <input type="hidden" name="id" value={id} />
        {shown.version && (
          <Seen
            version={shown.version}
            typed={typed}
            changed={errors?.['seen']}
            at={`${CONVENTIONS}/${id}`}
          />
        )}
        <AgreesAgain at={shown.takenBackAt} told={told('agreesAgain')} />
        {isNew && own.length > 1 && (
          <Select
            label="Au nom de"
            options={own.map((one) => ({ value: one.id, label: one.name }))}
            {...told('keeperId')}
          />
        )}
        {isNew && shown.notSending.length > 0 && (
          <details class="why">
            <summary>{typo('Il manque un de vos organismes ?')}</summary>
            <p>
              {typo(
                `${writeList([...shown.notSending])} : votre rôle là-bas n’envoie personne en immersion. Qui dirige peut vous en donner un autre.`,
              )}
            </p>
          </details>
        )}
        <h2>Pour quoi</h2>
        <PurposeFields {...{ earlier, typed, errors, renews }} renewal={shown.renewal} />
        <TextArea label="Comment on verra si c’est atteint" rows={2} {...told('evaluation')} />
        <TextArea
          label="Ce qu’elle fera"
          hint="Une tâche par ligne. L’employeur les retrouvera dans son bilan."
          rows={4}
          {...told('tasks')}
        />
        <h2>Quand et où</h2>
        <DateField label="Premier jour" {...told('fromDay')} />
        <DateField label="Dernier jour" {...told('toDay')} />
        <TimetableFields typed={typed} errors={errors} />
        <HostAgrees {...told('hostAgrees')} />
        <Field label="Adresse" {...told('place')} />
        <h2>Chez l’employeur</h2>
        <Field label="Qui accueille, et sa fonction" {...told('welcomedBy')} />
        <TextArea label="Consignes de sécurité" rows={3} {...told('safety')} />
        <Field label="Activité" {...told('activity')} />
        <Field
          label="Convention collective"
          hint="Son nom ou son numéro (IDCC). S’il n’y en a pas : aucune."
          {...told('agreement')}
        />
        <Field label="Bon à savoir" hint="Tenue, repas, bus" required={false} {...told('practical')} />
        <h2>Qui accompagne, qui prescrit</h2>
        <Field label="Qui accompagne la personne, et sa fonction" {...told('referent')} />
        <PrescriberChoice
          {...{ prescribers, unsaid, leftOut, partnersAt, own }}
          told={(name) => told(prescriberFields[name])}
        />
        <details class="why" open={employed.some((name) => typed[name] || errors?.[name])}>
          <summary>La personne est salariée</summary>
          <div class="stack">
            <DateField
              label="Son contrat d’insertion (CDDI) commence le"
              required={false}
              {...told('cddiFrom')}
            />
            <DateField label="Il finit le" required={false} {...told('cddiTo')} />
            <Field label="Son employeur" required={false} {...told('employer')} />
          </div>
        </details>
        <h2>Qui signe, et où part son code</h2>
        <p class="small muted">
          Un téléphone ou un courriel à chacun, jamais le même. Vide : cette personne signe sur papier.
        </p>
        <SignerFields isMinor={shown.isMinor} typed={typed} errors={errors} />
        <Button wide>{isNew ? 'Relire la convention' : 'Enregistrer'}</Button>
      </Form>
      <p>
        <a href={isNew ? CONVENTIONS : `${CONVENTIONS}/${id}`}>Revenir sans rien changer</a>
      </p>
    </div>,
  )
}

const employed = ['cddiFrom', 'cddiTo', 'employer']

/** What a renewal keeps is mended in one place: where it is said what it renews. */
const besideRenewal = ({ object, objectives, renewsId, ...rest }: Record<string, string>) => {
  const kept = renewsId ?? object ?? objectives
  return kept ? { renewsId: kept, ...rest } : rest
}
