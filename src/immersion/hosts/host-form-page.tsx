import { writePhone, writeSiret } from '#people'
import {
  Button,
  Choices,
  DateField,
  ErrorSummary,
  Field,
  Form,
  Heading,
  Seen,
  Select,
  TextArea,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Desk } from '../access.ts'
import { asTyped } from '../as-typed.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { HostDoubts } from './host-doubts.tsx'
import { siretOf, stances, versionOfHost, type Host } from './host.ts'
import { deskFieldWords, hostFields } from './host-fields.tsx'
import { declaredWords, stanceWords } from './host-words.ts'
import { proposedSiret } from './proposed-siret.ts'
import type { Twin } from './shared-siret-store.ts'
import { writeTrade } from './trade.ts'

/** Who has the SIRET that was typed, when this reader may open its page. */
export type Taken = { id: string; name: string; town: string }

type HostForm = {
  id: string
  own: Desk['own']
  known?: Host | undefined
  typed?: Typed | undefined
  errors?: Record<string, string> | undefined
  twins?: readonly Twin[]
  taken?: Taken | undefined
}

/** A new employer, or one to be corrected: what is needed first, then all that helps to choose. */
export function hostFormPage(
  c: Ask,
  { id, own, known, typed, errors, twins = [], taken }: HostForm,
): Response {
  const title = known ? `Corriger ${known.name}` : 'Ajouter un employeur'
  const at = known ? `${HOSTS}/${known.id}` : HOSTS
  const { seen: changed, ...beside } = errors ?? {}
  const before = known ? fieldsOf(known) : {}
  const shown = asTyped(typed ?? before, errors)
  const days = { value: [(typed ?? before)['days'] ?? []].flat(), error: errors?.days }
  const fields = hostFields({ say: deskFieldWords, shown, days, isOwn: false })
  const answers = stances.map((value) => ({ value, label: stanceWords[value] }))
  return immersionPage(
    c,
    { title, errors },
    <div class="stack narrow">
      <Heading title={title} />
      {known && <HostDoubts host={known} twins={twins} />}
      <ErrorSummary errors={beside} />
      {taken && (
        <p>
          Voir <a href={`${HOSTS}/${taken.id}`}>{taken.name}</a> ({taken.town}), qui a ce SIRET.
        </p>
      )}
      <Form action={known ? `${at}/correction` : HOSTS}>
        {known ? (
          <Seen version={versionOfHost(known)} typed={typed} changed={changed} at={at} />
        ) : (
          <input type="hidden" name="id" value={id} />
        )}
        <h2>L’essentiel</h2>
        <Choices
          name="kind"
          legend="Qui est-ce ?"
          options={[
            { value: 'organisme', label: 'Une entreprise, une association, un service public' },
            {
              value: 'particulier',
              label: 'Un particulier qui emploie chez lui',
              hint: 'Il peut recruter. Il ne peut pas accueillir une immersion.',
            },
          ]}
          value={shown('kind').value || 'organisme'}
          error={errors?.kind}
        />
        <Field label="Nom" autocomplete="off" {...shown('name')} />
        {fields.siret}
        {fields.town}
        <Field
          label="Métiers"
          hint="Avec vos mots, ou avec les codes ROME : ménage et repassage, K2204"
          required={false}
          {...shown('trades')}
        />
        <Select
          label="Accueille en immersion"
          empty="Non demandé"
          options={answers}
          required={false}
          {...shown('accepts')}
        />
        {fields.welcomedBy}
        <Field
          label="Téléphone"
          hint="Plusieurs numéros : séparez-les par une virgule."
          inputmode="tel"
          required={false}
          {...shown('phones')}
        />
        <h2>Pour bien choisir</h2>
        {fields.address}
        {fields.postcode}
        {fields.activity}
        {fields.capacity}
        {fields.days}
        {fields.way}
        {fields.accessible}
        <Select label="Recrute" empty="Non demandé" options={answers} required={false} {...shown('hires')} />
        <Field label="Courriel" type="email" required={false} {...shown('email')} />
        {shown('declaredTrades').value && (
          <Field label={declaredWords.trades} required={false} {...shown('declaredTrades')} />
        )}
        {shown('uncheckedLogin').value && (
          <Field label={declaredWords.login} required={false} {...shown('uncheckedLogin')} />
        )}
        <TextArea label="Ce qu’il a dit la dernière fois" rows={3} required={false} {...shown('said')} />
        <DateField label="Quand" required={false} {...shown('saidOn')} />
        {!known && own.length > 1 && (
          <Select
            label="Au nom de"
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
            {...shown('keeperId')}
          />
        )}
        <Button>{known ? 'Enregistrer' : 'Ajouter l’employeur'}</Button>
      </Form>
      <p>
        <a href={at}>Revenir sans rien changer</a>
      </p>
    </div>,
  )
}

const fieldsOf = (host: Host): Typed => ({
  kind: host.body.kind === 'person' ? 'particulier' : 'organisme',
  name: host.name,
  siret: siretShown(host),
  address: host.address,
  postcode: host.postcode,
  town: host.town,
  activity: host.activity,
  trades: host.trades.map(writeTrade).join(', '),
  capacity: String(host.capacity ?? ''),
  days: host.days.map(String),
  way: host.way,
  accessible: host.accessible ?? '',
  accepts: host.accepts ?? '',
  hires: host.hires ?? '',
  welcomedBy: host.welcomedBy,
  phones: host.phones.map(writePhone).join(', '),
  email: host.email ?? '',
  declaredTrades: host.declaredTrades,
  uncheckedLogin: writePhone(host.uncheckedLogin),
  said: host.said,
  saidOn: host.saidOn ?? '',
})

/** What is kept, else what a list gave with its zeros put back: whoever saves it says that it is right. */
function siretShown(host: Host): string {
  const found = siretOf(host) ?? proposedSiret(host)
  return found ? writeSiret(found) : ''
}
