import {
  Button,
  Check,
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
import { HowMany, type Host } from '../hosts/door.ts'
import { asTyped } from '../as-typed.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { contracts, versionOfNeed, type Need } from './need.ts'
import { contractWords } from './need-words.ts'
import { NEEDS } from './addresses.ts'

type Shown = {
  host: Pick<Host, 'id' | 'name'>
  id: string
  known?: Need
  typed?: Typed
  errors?: Record<string, string>
}

/** What a host looks for: the post first, then how much, when, how many. */
export function needFormPage(c: Ask, { host, id, known, typed, errors }: Shown): Response {
  const title = known ? 'Corriger ce besoin' : 'Ajouter un besoin'
  const back = known ? `${NEEDS}/${known.id}` : `${HOSTS}/${host.id}`
  const { seen: changed, ...beside } = errors ?? {}
  const before = known ? fieldsOf(known) : {}
  const shown = asTyped(typed ?? before, errors)
  return immersionPage(
    c,
    { title, errors },
    <div class="stack narrow">
      <Heading title={title} over={host.name} />
      <ErrorSummary errors={beside} />
      <Form action={known ? `${back}/correction` : `${back}/besoins`}>
        {known ? (
          <Seen version={versionOfNeed(known)} typed={typed} changed={changed} at={back} />
        ) : (
          <input type="hidden" name="id" value={id} />
        )}
        <Field
          label="Poste"
          hint="Avec vos mots, ou avec le code ROME : agent d’entretien, K2204"
          autocomplete="off"
          {...shown('post')}
        />
        <Field
          label="Heures par semaine"
          hint="Exemples : 24, 20 à 25, temps plein"
          autocomplete="off"
          required={false}
          {...shown('hours')}
        />
        <Select
          label="Contrat"
          empty="À choisir"
          options={contracts.map((value) => ({ value, label: contractWords[value] }))}
          {...shown('contract')}
        />
        <Field
          label="Durée, ou précision"
          hint="Exemples : 6 mois, saisonnier, temps partiel"
          autocomplete="off"
          required={false}
          {...shown('contractSaid')}
        />
        <DateField label="À partir du" required={false} {...shown('startsOn')} />
        <Check name="soon" label="Dès que possible" checked={shown('soon').value !== ''} />
        <HowMany label="Combien de personnes" {...shown('places')} />
        <DateField label="Ouvert jusqu’au" required={false} {...shown('openUntil')} />
        <Field label="Qui demander" autocomplete="off" required={false} {...shown('asksFor')} />
        <TextArea label="Remarques" rows={3} required={false} {...shown('said')} />
        <Button>{known ? 'Enregistrer' : 'Ajouter le besoin'}</Button>
      </Form>
      <p>
        <a href={back}>Revenir sans rien changer</a>
      </p>
    </div>,
  )
}

function fieldsOf(need: Need): Typed {
  const [from, to] = [need.hours?.from, need.hours?.to].map((minutes) =>
    minutes === undefined ? '' : String(Math.round(minutes / 6) / 10).replace('.', ','),
  )
  return {
    post: need.trade && !need.post.includes(need.trade) ? `${need.post} (${need.trade})` : need.post,
    hours: from === to ? (from ?? '') : `${from} à ${to}`,
    contract: need.contract,
    contractSaid: need.contractSaid,
    startsOn: 'on' in need.start ? need.start.on : '',
    soon: need.start.kind === 'soon' ? 'oui' : '',
    places: String(need.places ?? ''),
    openUntil: need.openUntil ?? '',
    asksFor: need.asksFor,
    said: need.said,
  }
}
