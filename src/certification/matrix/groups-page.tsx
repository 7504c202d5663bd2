import type { Group } from '#actions'
import { Empty, Heading, Tag } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { page, type Ask } from '#platform/web'

/** The groups where the reader trains, evaluates or leads. */
export function groupsPage(c: Ask, groups: { group: Group; questions: number }[]): Response {
  return page(
    c,
    { title: 'Certification', room: 'certification', density: 'bureau', space: 'Certification' },
    <div class="stack loose">
      <Heading
        title="Certification"
        lead={typo('Le Cléa, le secourisme et le jury : choisissez un groupe.')}
      />
      {groups.length === 0 && (
        <Empty
          icon="people"
          title="Aucun groupe"
          text="Les groupes que vous formez ou évaluez arrivent ici."
        />
      )}
      <ul class="stack">
        {groups.map(({ group, questions }) => (
          <li class="panel row between">
            <p>
              <a href={`/certification/${group.id}`}>
                <b>{group.title}</b>
              </a>
              <br />
              <span class="muted">{`${group.site}, du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}`}</span>
            </p>
            {questions > 0 && (
              <a href={`/certification/${group.id}/questions`}>
                <Tag kind="late">{writeCount(questions, 'résultat à répondre', 'résultats à répondre')}</Tag>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>,
  )
}
