import { DateField, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { insertionPage, shownIn } from '../frame.tsx'
import { POSTS, type PostForm } from './post-form.ts'
import { Versioned } from './versioned-form.tsx'
import { Ways } from './form-ways.tsx'

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
