import type { ComponentChildren } from 'preact'
import type { Action } from '#actions'
import { writeMinutes } from '#platform/time'
import { Button, DateField, ErrorSummary, Field, Form, Heading, LinkButton, Seen, Select } from '#platform/ui'
import { CHANGED_MEANWHILE, type Ask } from '#platform/web'
import { insertionPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { Supervisor } from '../post-store.ts'
import type { Post } from '../post.ts'
import type { Inside } from '../reach.ts'
import type { PostRefusal } from './write-post.ts'

/** Where each refusal is shown, and its sentence. */
export const postSentences = {
  'not yours': { code: 'Ce poste n’est pas à vous.' },
  'code taken': { code: 'Un autre poste de cette action porte déjà ce code.' },
  'not a supervisor': { supervisorId: 'Choisissez dans la liste.' },
  'closes before it opens': { until: 'Ce poste ferme avant d’ouvrir.' },
  'held after': {
    until: 'Un contrat va plus loin sur ce poste. Fermez le poste plus tard, ou corrigez d’abord le contrat.',
  },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<PostRefusal, Record<string, string>>

const POSTS = '/insertion/postes'

type Chosen = { supervisors: Supervisor[] }
type NewPostForm = RefusedForm & { inside: Inside; id: string; choices: (Chosen & { action: Action })[] }

/** A post by hand: what a line of the list says of it. */
export function newPostPage(c: Ask, { inside, id, choices, errors, typed }: NewPostForm): Response {
  const shown = shownIn({ errors, typed })
  const [only, another] = choices
  const supervisors = choices.flatMap((one) => one.supervisors)
  return insertionPage(
    c,
    inside,
    { title: 'Ajouter un poste', errors },
    <>
      <Heading
        title="Ajouter un poste"
        over={another ? undefined : only?.action.title}
        lead="Un poste conventionné, avec le code que votre structure lui donne."
      />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={POSTS}>
        <input type="hidden" name="id" value={id} />
        {another ? (
          <Select
            label="Action"
            empty="Choisissez"
            {...shown('actionId')}
            options={choices.map(({ action }) => ({ value: action.id, label: action.title }))}
          />
        ) : (
          <input type="hidden" name="actionId" value={only?.action.id} />
        )}
        <PostFields shown={shown} supervisors={supervisors} leadId={only?.action.leadId ?? ''} />
        <Ways back={POSTS} verb="Ajouter le poste" />
      </Form>
    </>,
  )
}

type PostForm = RefusedForm & { inside: Inside; post: Post; version: string }

/** Corrects what is said of a post; a list changes nothing of it afterwards. */
export function correctPostPage(
  c: Ask,
  { inside, post, version, supervisors, leadId, errors, typed }: PostForm & Chosen & { leadId: string },
): Response {
  const shown = shownIn({ errors, typed })
  const here = `${POSTS}/${post.id}`
  return insertionPage(
    c,
    inside,
    { title: 'Corriger un poste', errors },
    <>
      <Heading title="Corriger un poste" over={`Poste ${post.code}, ${post.title}`} />
      <Versioned {...{ version, typed, errors }} at={here} to={`${here}/correction`}>
        <PostFields shown={shown} supervisors={supervisors} leadId={leadId} post={post} />
        <Ways back={here} verb="Garder la correction" />
      </Versioned>
    </>,
  )
}

/** Asks until which day the post is conventioned. */
export function endPostPage(
  c: Ask,
  { inside, post, version, day, errors, typed }: PostForm & { day: string },
): Response {
  const shown = shownIn({ errors, typed })
  const here = `${POSTS}/${post.id}`
  return insertionPage(
    c,
    inside,
    { title: `Fermer le poste ${post.code}`, errors },
    <>
      <Heading
        title={`Fermer le poste ${post.code}`}
        over={post.title}
        lead="Après ce jour, il n’est plus compté et personne n’y est embauché. Les contrats passés restent."
      />
      <Versioned {...{ version, typed, errors }} at={here} to={`${here}/fin`}>
        <DateField label="Dernier jour" {...shown('until', day)} required />
        <Ways back={here} verb="Fermer ce poste" kind="stop" />
      </Versioned>
    </>,
  )
}

/** A form that holds a version: when that is what is wrong, its own alert says so, and the summary the rest. */
function Versioned({ version, typed, errors = {}, at, to, children }: VersionedForm) {
  const { seen: changed, ...beside } = errors
  return (
    <>
      <ErrorSummary errors={beside} />
      <Form action={to}>
        <Seen version={version} typed={typed} changed={changed} at={at} />
        {children}
      </Form>
    </>
  )
}

type VersionedForm = RefusedForm & { version: string; at: string; to: string; children: ComponentChildren }

function Ways({ back, verb, kind }: { back: string; verb: string; kind?: 'stop' }) {
  return (
    <p class="row">
      <Button {...(kind ? { kind } : { icon: 'check' as const })}>{verb}</Button>
      <LinkButton kind="quiet" href={back}>
        Revenir sans rien écrire
      </LinkButton>
    </p>
  )
}

type PostFieldsProps = Chosen & { shown: ReturnType<typeof shownIn>; leadId: string; post?: Post }

function PostFields({ shown, supervisors, leadId, post }: PostFieldsProps) {
  return (
    <>
      <Field label="Code du poste" hint="Par exemple P01" size={8} {...shown('code', post?.code)} required />
      <Field label="Emploi" maxlength={120} {...shown('title', post?.title)} required />
      <Field
        label="Code ROME"
        hint="Une lettre et quatre chiffres : A1414"
        size={6}
        {...shown('rome', post?.rome)}
        required
      />
      <Field
        label="Heures par semaine"
        hint="Par exemple 26, ou 24 h 30"
        size={8}
        {...shown('hours', post && writeMinutes(post.weeklyMinutes))}
        required
      />
      <Field
        label="Activité"
        hint="Le chantier ou l’atelier : ferme, livraison…"
        maxlength={120}
        {...shown('activity', post?.activity)}
        required={false}
      />
      <Select
        label="Qui encadre ?"
        empty="Personne pour l’instant"
        {...shown('supervisorId', post?.supervisorId ?? '')}
        options={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
        required={false}
      />
      {supervisors.length === 0 && (
        <p>
          Votre structure n’a pas encore d’encadrant·e technique.{' '}
          <a href={`/organismes/${leadId}/membres/nouveau`}>Donner ce rôle</a>
        </p>
      )}
      <DateField label="Ouvert le" {...shown('since', post?.since ?? '')} required={false} />
      <DateField label="Fermé le" {...shown('until', post?.until ?? '')} required={false} />
    </>
  )
}
