import { writeMinutes } from '#platform/time'
import { DateField, Field, Select } from '#platform/ui'
import { fullName, type OrganisationId } from '#people'
import { shownIn } from '../frame.tsx'
import type { Post } from '../post.ts'
import type { Chosen } from './post-form.ts'

type PostFieldsProps = Chosen & { shown: ReturnType<typeof shownIn>; leadId: OrganisationId; post?: Post }

export function PostFields({ shown, supervisors, leadId, post }: PostFieldsProps) {
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
        options={supervisors.map((one) => ({ value: one.id, label: fullName(one) }))}
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
