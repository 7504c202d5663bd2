import { writeList } from '#platform/i18n'
import { parisDay, writeShortDate } from '#platform/time'
import {
  Alert,
  Button,
  Choices,
  Confirm,
  Empty,
  ErrorSummary,
  Facts,
  Field,
  Form,
  Heading,
  LinkButton,
  Select,
  Table,
  Tag,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { recordsWords, RecordsFrame } from '../frame.tsx'
import { scopes, type Scope } from './key.ts'
import type { ShownKey } from './store.ts'

const scopeWords: Record<Scope, string> = {
  'statements/write': 'Écrire des traces',
  'statements/read/mine': 'Relire ses propres traces',
  'statements/read': 'Lire toutes les traces de l’organisme',
  state: 'Garder où chacun en est',
  profile: 'Garder des réglages',
  all: 'Tout',
}

type Organisation = { id: string; name: string }
type Words = {
  keys: ShownKey[]
  organisations: Organisation[]
  technical: boolean
  freshId: string
  typed: Typed
  errors?: Errors
}

/** The keys of the tools, and a new one to make. */
export function keysPage(c: Ask, words: Words): Response {
  const { keys, organisations, technical, errors } = words
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? ''
  return (errors ? refusedPage : page)(
    c,
    { ...recordsWords('Clés'), refused: errors !== undefined },
    <RecordsFrame
      title="Clés"
      lead="Une clé par outil et par organisme. Un outil ne voit que les traces de son organisme."
      here="/traces/cles"
      technical={technical}
    >
      <div class="aside">
        <div class="main stack">
          {keys.length === 0 && (
            <Empty
              icon="lock"
              title="Aucune clé"
              text="Faites-en une avec le formulaire, pour chaque outil."
            />
          )}
          {keys.length > 0 && (
            <Table
              caption="Clés"
              captionHidden
              columns={[
                { key: 'name', label: 'Outil', cell: (one) => one.name },
                ...(technical
                  ? [{ key: 'of', label: 'Organisme', cell: (one: ShownKey) => nameOf(one.organisationId) }]
                  : []),
                {
                  key: 'may',
                  label: 'Peut',
                  cell: (one) => writeList(one.scopes.map((scope) => scopeWords[scope])),
                },
                { key: 'since', label: 'Depuis', cell: (one) => writeShortDate(parisDay(one.createdAt)) },
                { key: 'state', label: 'État', cell: (one) => <State shown={one} /> },
              ]}
              rows={keys}
            />
          )}
        </div>
        <aside class="side panel stack" aria-labelledby="nouvelle">
          <h2 id="nouvelle">Faire une clé</h2>
          <KeyForm {...words} />
        </aside>
      </div>
    </RecordsFrame>,
  )
}

function State({ shown }: { shown: ShownKey }) {
  if (shown.revokedAt) return <Tag kind="none">Fermée</Tag>
  return (
    <span class="row">
      <Tag kind="ok">En service</Tag>
      <a href={`/traces/cles/${shown.id}/fermer`}>
        Fermer<span class="vh">{` la clé de ${shown.name}`}</span>
      </a>
    </span>
  )
}

function KeyForm({ organisations, technical, freshId, typed, errors = {} }: Words) {
  return (
    <Form action="/traces/cles">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={freshId} />
      <Field
        name="name"
        label="Outil"
        hint="Son nom : Atelier en ligne, par exemple"
        value={String(typed['name'] ?? '')}
        error={errors['name']}
        maxlength={80}
      />
      {technical && (
        <Select
          name="organisationId"
          label="Organisme"
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={String(typed['organisationId'] ?? '')}
          error={errors['organisationId']}
          empty="Choisissez"
        />
      )}
      <Choices
        kind="checkbox"
        name="scopes[]"
        legend="Ce qu’il peut faire"
        options={scopes.map((scope) => ({ value: scope, label: scopeWords[scope] }))}
        value={[typed['scopes'] ?? ['statements/write', 'statements/read/mine', 'state']].flat()}
        error={errors['scopes']}
      />
      <Button icon="plus">Faire la clé</Button>
    </Form>
  )
}

/** The one time that a secret is said. */
export function newKeyPage(
  c: Ask,
  made: { name: string; id: string; secret: string; endpoint: string },
): Response {
  return page(
    c,
    recordsWords('La clé est faite'),
    <div class="stack loose narrow">
      <Heading title={`La clé de ${made.name} est faite`} />
      <Alert kind="wait" title="Copiez le secret maintenant">
        <p>
          Il ne sera plus jamais montré. Perdu, il se remplace : on ferme cette clé et on en fait une autre.
        </p>
      </Alert>
      <Facts
        facts={[
          { label: 'Adresse (endpoint)', value: <code>{made.endpoint}</code> },
          { label: 'Clé (identifiant)', value: <code>{made.id}</code> },
          { label: 'Secret (mot de passe)', value: <code>{made.secret}</code> },
        ]}
      />
      <p>
        <LinkButton kind="quiet" href="/traces/cles">
          Revenir aux clés
        </LinkButton>
      </p>
    </div>,
  )
}

/** Asks before a key is closed for ever. */
export function closeKeyPage(c: Ask, shown: ShownKey): Response {
  return page(
    c,
    recordsWords('Fermer une clé'),
    <Confirm
      title={`Fermer cette clé : ${shown.name} ?`}
      action={`/traces/cles/${shown.id}/fermer`}
      verb="Fermer la clé"
      kind="stop"
      back={{ href: '/traces/cles', label: 'La garder' }}
    >
      <p>L’outil ne pourra plus rien lire ni écrire. Ce qu’il a déjà envoyé reste.</p>
    </Confirm>,
  )
}
