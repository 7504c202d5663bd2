import { writeDate } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox } from '#platform/ui'
import type { Ask } from '#platform/web'
import { Filters, insertionPage } from '../frame.tsx'
import type { Inside } from '../reach.ts'
import { postStates, stateWords, type PostQuery, POSTS, postsAddress, keptInSearch } from './post-query.ts'
import type { PostList } from './post-list.ts'
import { NEW, NoPost } from './no-post.tsx'
import { Choose } from './choose-posts.tsx'
import { PostTable } from './post-table.tsx'

/** Every post with who holds it on a day, for those who may know. */
export function postsPage(c: Ask, { inside, query, today, rows, next, supervisors }: PostList): Response {
  const csv = postsAddress(query, today, {}, `${POSTS}.csv`)
  return insertionPage(
    c,
    inside,
    { title: 'Les postes', here: POSTS },
    <>
      <Heading title="Les postes" over={query.on === today ? undefined : `Le ${writeDate(query.on)}`}>
        {inside.seat === 'direction' && (
          <LinkButton icon="plus" href={NEW}>
            Ajouter un poste
          </LinkButton>
        )}
        <LinkButton kind="quiet" icon="download" href={csv} download>
          Les postes (CSV)
        </LinkButton>
      </Heading>
      <Filters
        label="Filtrer les postes"
        items={postStates.map((state) => ({
          href: postsAddress(query, today, { state }),
          label: stateWords[state],
          current: query.state === state,
        }))}
      />
      <SearchBox
        action={POSTS}
        label="Chercher un poste"
        hint="Un code, un métier, une activité"
        value={query.search}
        keep={keptInSearch(query, today)}
      />
      <Choose query={query} supervisors={supervisors} />
      {rows.length === 0 ? (
        <Nothing query={query} seat={inside.seat} />
      ) : (
        <PostTable rows={rows} seat={inside.seat} />
      )}
      <Pager next={next} />
    </>,
  )
}

function Nothing({ query, seat }: { query: PostQuery; seat: Inside['seat'] }) {
  if (query.search || query.state !== 'tous' || query.supervisor)
    return <Empty icon="search" title="Aucun poste ne correspond" text="Changez les mots ou le filtre." />
  return <NoPost seat={seat} />
}
