import type { Action } from '#actions'
import { LinkButton } from '#platform/ui'
import { listAddress, sortNames, sortWords } from '../listing/door.ts'
import { type MyPeople, MY_PEOPLE } from './my-people.ts'

export function RunActions({ actions }: { actions: Action[] }) {
  if (actions.length === 0) return null
  return (
    <section class="stack tight">
      <h2>Les actions que vous portez</h2>
      <ul class="row">
        {actions.map((action) => (
          <li>
            <LinkButton kind="quiet" icon="people" href={`/orientation/actions/${action.slug}`}>
              {action.title}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Sorts = ({ filter }: { filter: MyPeople['filter'] }) => (
  <p class="row no-print">
    <span class="muted">Trier</span>
    {sortNames.map(([sort]) =>
      filter.sort === sort ? (
        <b>{sortWords[sort]}</b>
      ) : (
        <a href={listAddress(MY_PEOPLE, filter, { sort })}>{sortWords[sort]}</a>
      ),
    )}
  </p>
)
