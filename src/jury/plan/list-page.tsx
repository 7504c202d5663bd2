import type { Group } from '#actions'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Empty, Heading, LinkButton, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { stageWords, type Jury } from '../jury.ts'

/** The juries of the reader: those of the groups they lead, those where they sit. */
export function juryListPage(c: Ask, { groups, juries }: { groups: Group[]; juries: Jury[] }): Response {
  return page(
    c,
    { title: 'Jurys', room: 'jury', density: 'bureau', space: 'Certification' },
    <div class="stack">
      <Heading title="Jurys" lead={typo('Chacun note seul. On compare, puis on décide ensemble.')} />
      {juries.length === 0 ? (
        <Empty
          icon="award"
          title="Aucun jury pour le moment"
          text={
            groups.length > 0
              ? 'Prévoyez-en un pour un de vos groupes.'
              : 'Quand un jury est prévu avec vous, il est écrit ici.'
          }
        />
      ) : (
        <Table caption="Jurys" captionHidden columns={columns} rows={juries} />
      )}
      {groups.length > 0 && (
        <section class="stack tight">
          <h2>Prévoir un jury</h2>
          <ul class="row">
            {groups.map((group) => (
              <li>
                <LinkButton kind="quiet" icon="plus" href={`/certification/jury/nouveau?groupe=${group.id}`}>
                  {group.title}
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
  )
}

const columns = [
  {
    key: 'day',
    label: 'Jour',
    header: true,
    cell: (jury: Jury) => <a href={`/certification/jury/${jury.id}`}>{writeDate(jury.heldOn)}</a>,
  },
  { key: 'kind', label: 'Nature', cell: (jury: Jury) => (jury.kind === 'jury' ? 'Jury' : 'Jury blanc') },
  { key: 'place', label: 'Lieu', cell: (jury: Jury) => jury.place },
  { key: 'organiser', label: 'Organisé par', cell: (jury: Jury) => jury.organiserName },
  {
    key: 'stage',
    label: 'Où on en est',
    cell: (jury: Jury) => (
      <Tag kind={jury.stage === 'closed' ? 'ok' : jury.stage !== 'planned' ? 'far' : 'wait'}>
        {stageWords[jury.stage]}
      </Tag>
    ),
  },
]
