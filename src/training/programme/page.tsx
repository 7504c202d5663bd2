import { Empty, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import type { Programme } from './programme.ts'
import { Totals } from './totals.tsx'
import { SequenceOf } from './sequence-list.tsx'

/** What a group learns, in order, and the share of it that is at a distance. */
export function programmePage(c: Ask, open: OpenGroup, programme: Programme): Response {
  const address = `/formation/${open.group.id}/programme`
  const { sequences, activities } = programme
  return groupPage(
    c,
    open,
    { title: 'Programme', here: 'programme' },
    <div class="stack loose">
      <Heading title="Programme">
        {sequences.length > 0 && (
          <LinkButton icon="plus" href={`${address}/nouvelle`}>
            Ajouter une activité
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={`${address}/sequences/nouvelle`}>
          Ajouter une séquence
        </LinkButton>
      </Heading>
      {sequences.length === 0 ? (
        <Empty
          icon="sheet"
          title="Le programme est vide"
          text="Ajoutez une première séquence, ou importez un tableau."
        >
          <LinkButton href="/imports/programme">Importer un programme</LinkButton>
        </Empty>
      ) : (
        <div class="aside">
          <aside class="side">
            <Totals programme={programme} />
          </aside>
          <div class="main stack">
            {sequences.map((sequence) => (
              <SequenceOf
                address={address}
                sequence={sequence}
                list={activities.filter((one) => one.sequenceId === sequence.id)}
                open={programme.opened === sequence.id}
              />
            ))}
          </div>
        </div>
      )}
    </div>,
  )
}
