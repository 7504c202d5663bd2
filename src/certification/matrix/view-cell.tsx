import { Icon } from '#platform/ui'

/** What the trainer validated of a domain: a fraction of its sub-domains, never a decision. */
export function ViewCell({ count, of }: { count: number | null; of: number }) {
  if (count === null)
    return (
      <span class="cell no">
        <Icon name="lock" />
        <span class="w">Caché</span>
      </span>
    )
  if (count === 0)
    return (
      <span class="cell no">
        <span aria-hidden="true">–</span>
        <span class="vh">pas commencé</span>
      </span>
    )
  if (count >= of)
    return (
      <span class="cell full">
        <Icon name="check" />
        {count}/{of}
      </span>
    )
  return (
    <span class="cell" data-tenths={Math.max(1, Math.round((count / of) * 10))}>
      {count}/{of}
    </span>
  )
}
