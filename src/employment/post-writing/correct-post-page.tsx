import { Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OrganisationId } from '#people'
import { insertionPage, shownIn } from '../frame.tsx'
import { POSTS, type Chosen, type PostForm } from './post-form.ts'
import { Versioned } from './versioned-form.tsx'
import { Ways } from './form-ways.tsx'
import { PostFields } from './post-fields.tsx'

/** Corrects what is said of a post; a list changes nothing of it afterwards. */
export function correctPostPage(
  c: Ask,
  {
    inside,
    post,
    version,
    supervisors,
    leadId,
    errors,
    typed,
  }: PostForm & Chosen & { leadId: OrganisationId },
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
