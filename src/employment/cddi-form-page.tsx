import { Button, DateField, ErrorSummary, Field, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import { typo, writeNumber } from '#platform/i18n'
import type { Ask, Typed } from '#platform/web'
import type { Cddi } from './cddi.ts'
import { insertionPage, typedOr } from './frame.tsx'
import type { ListedPost } from './post-store.ts'
import type { Inside } from './reach.ts'
import type { CddiRefusal } from './write-cddi.ts'

export const cddiSentences = {
  'not yours': 'Ce contrat n’est pas à vous.',
  'ends before it starts': 'Ce contrat finit avant de commencer.',
  'post taken': 'Quelqu’un d’autre est sur ce poste à ces dates.',
  'after the exit': 'Cette personne est sortie avant la fin de ce contrat. Corrigez d’abord la sortie.',
  'changed meanwhile': 'Quelqu’un vient de changer ce contrat. Rouvrez-le, puis corrigez.',
  'two files':
    'Deux fiches ont ce nom et cette date. Le pilote du territoire doit dire si c’est la même personne.',
  'number taken': 'Ce numéro est déjà celui d’un autre contrat.',
} satisfies Record<CddiRefusal, string>

/** Where each refusal is shown. */
export const fieldOf = (refusal: CddiRefusal): string =>
  refusal === 'two files'
    ? 'familyName'
    : refusal === 'number taken'
      ? 'number'
      : refusal === 'post taken'
        ? 'fromDay'
        : 'toDay'

type Shown = { fromDay: string; toDay: string; hours: string }
type Said = { errors?: Errors | undefined; typed?: Typed | undefined }

function TermFields({ shown, errors, typed }: Said & { shown: Shown }) {
  return (
    <>
      <DateField
        name="fromDay"
        label="Premier jour"
        value={typedOr(typed, 'fromDay', shown.fromDay)}
        error={errors?.['fromDay']}
        required
      />
      <DateField
        name="toDay"
        label="Dernier jour"
        value={typedOr(typed, 'toDay', shown.toDay)}
        error={errors?.['toDay']}
        required
      />
      <Field
        name="hours"
        label="Heures par semaine"
        hint={typo('Par exemple 26, ou 24,5')}
        inputmode="decimal"
        size={6}
        value={typedOr(typed, 'hours', shown.hours)}
        error={errors?.['hours']}
        required
      />
    </>
  )
}

export const writeHours = (minutes: number): string => writeNumber(minutes / 60)

type NewWords = Said & {
  inside: Inside
  post: ListedPost
  id: string
  /** Somebody who has a path here already: a renewal, or another contract. */
  known: { personId: string; name: string } | undefined
  suggestedDay: string
}

/** A contract on a post: of somebody new, by their name, or of somebody known. */
export function newCddiPage(
  c: Ask,
  { inside, post, id, known, suggestedDay, errors, typed }: NewWords,
): Response {
  const title = known ? 'Renouveler un contrat' : 'Écrire un contrat'
  return insertionPage(
    c,
    inside,
    { title, errors },
    <>
      <Heading title={title} over={`Poste ${post.code}, ${post.title}`} lead={known?.name} />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/insertion/postes/${post.id}/contrat`}>
        <input type="hidden" name="id" value={id} />
        {known ? (
          <input type="hidden" name="personId" value={known.personId} />
        ) : (
          <WhoFields errors={errors} typed={typed} />
        )}
        <TermFields
          shown={{ fromDay: suggestedDay, toDay: '', hours: writeHours(post.weeklyMinutes) }}
          errors={errors}
          typed={typed}
        />
        <Field
          name="number"
          label="Numéro du contrat"
          required={false}
          maxlength={30}
          value={typedOr(typed, 'number', '')}
          error={errors?.['number']}
        />
        <p class="row">
          <Button icon="check">Garder le contrat</Button>
          <LinkButton kind="quiet" href={`/insertion/postes/${post.id}`}>
            Revenir sans rien écrire
          </LinkButton>
        </p>
      </Form>
    </>,
  )
}

const WhoFields = ({ errors, typed }: Said) => (
  <>
    <Field
      name="familyName"
      label="Nom"
      value={typedOr(typed, 'familyName', '')}
      error={errors?.['familyName']}
      maxlength={80}
      required
    />
    <Field
      name="givenName"
      label="Prénom"
      value={typedOr(typed, 'givenName', '')}
      error={errors?.['givenName']}
      maxlength={80}
      required
    />
    <DateField
      name="birthDate"
      label="Date de naissance"
      value={typedOr(typed, 'birthDate', '')}
      error={errors?.['birthDate']}
      required={false}
    />
  </>
)

type CorrectWords = Said & { inside: Inside; cddi: Cddi; personId: string; name: string }

/** Corrects a contract: what was written stays readable, with who changed it and why. */
export function correctCddiPage(
  c: Ask,
  { inside, cddi, personId, name, errors, typed }: CorrectWords,
): Response {
  return insertionPage(
    c,
    inside,
    { title: 'Corriger un contrat', errors },
    <>
      <Heading title="Corriger un contrat" over={[name, cddi.number].filter(Boolean).join(', ')} />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/insertion/contrats/${cddi.id}/correction`}>
        <input type="hidden" name="revision" value={typedOr(typed, 'revision', String(cddi.revision))} />
        <TermFields
          shown={{ fromDay: cddi.fromDay, toDay: cddi.toDay, hours: writeHours(cddi.weeklyMinutes) }}
          errors={errors}
          typed={typed}
        />
        <Field
          name="why"
          label="Pourquoi cette correction ?"
          hint="La personne pourra le lire. Rien sur sa santé ni sur la justice."
          value={typedOr(typed, 'why', '')}
          error={errors?.['why']}
          maxlength={300}
          required
        />
        <p class="row">
          <Button icon="check">Garder la correction</Button>
          <LinkButton kind="quiet" href={`/insertion/personnes/${personId}`}>
            Revenir sans rien changer
          </LinkButton>
        </p>
      </Form>
    </>,
  )
}
