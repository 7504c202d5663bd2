import { parisDay, writeShortDate, writeMinutes } from '#platform/time'
import { Empty, Facts, Heading, LinkButton, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { insertionPage, nameColumn } from '../frame.tsx'
import { isOpen } from '../post.ts'
import type { ListedPost } from './listed-post.ts'
import type { HeldCddi } from './history-store.ts'
import { HeldTag, HolderName } from './post-holding.tsx'
import type { Inside } from '../reach.ts'
import { writeWeek } from '../words.ts'

type PostView = { inside: Inside; post: ListedPost; history: HeldCddi[] }

/** One post: what it is, who holds it, who held it among those whom the reader may know. */
export function postPage(c: Ask, { inside, post, history }: PostView): Response {
  const { seat } = inside
  const closed = !isOpen(post, parisDay(c.var.now)) && post.until !== null
  return insertionPage(
    c,
    inside,
    { title: `Poste ${post.code}`, here: '/insertion/postes' },
    <>
      <Heading title={`Poste ${post.code}`} over={post.actionTitle} lead={post.title}>
        {seat === 'direction' && !closed && (
          <LinkButton icon="plus" href={`/insertion/postes/${post.id}/contrat`}>
            Écrire un contrat
          </LinkButton>
        )}
      </Heading>
      <Facts
        facts={[
          {
            label: 'État',
            value: closed ? <Tag kind="none">Fermé</Tag> : <HeldTag holding={post.holding} />,
          },
          { label: 'Par qui', value: <HolderName holding={post.holding} seat={seat} /> },
          { label: 'Code ROME', value: post.rome },
          { label: 'Activité', value: post.activity || 'Non dite' },
          { label: 'Heures', value: writeWeek(post.weeklyMinutes) },
          { label: 'Encadrement', value: post.supervisorName ?? 'Non dit' },
          ...(post.since ? [{ label: 'Ouvert le', value: writeShortDate(post.since) }] : []),
          ...(post.until ? [{ label: 'Fermé le', value: writeShortDate(post.until) }] : []),
        ]}
      />
      {seat !== 'technical supervisor' && (
        <section class="stack">
          <h2>Les contrats sur ce poste</h2>
          {history.length === 0 ? (
            <Empty icon="note" title="Aucun contrat que vous puissiez lire" />
          ) : (
            <Table
              caption="Du plus récent au plus ancien"
              captionHidden
              rows={history}
              columns={[
                nameColumn,
                { key: 'from', label: 'Du', cell: (row) => writeShortDate(row.fromDay) },
                { key: 'to', label: 'Au', cell: (row) => writeShortDate(row.toDay) },
                { key: 'hours', label: 'Par semaine', cell: (row) => writeMinutes(row.weeklyMinutes) },
              ]}
            />
          )}
        </section>
      )}
      <p class="row no-print">
        {seat === 'direction' && (
          <>
            <a href={`/insertion/postes/${post.id}/correction`}>Corriger ce poste</a>
            {!closed && <a href={`/insertion/postes/${post.id}/fin`}>Fermer ce poste</a>}
          </>
        )}
        <a href="/insertion/postes">Tous les postes</a>
      </p>
    </>,
  )
}
