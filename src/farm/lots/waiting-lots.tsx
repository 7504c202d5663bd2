import { Tag } from '#platform/ui'

/** Filled by the script, which alone knows what waits: a lot has its number once it is sent. */
export const OnThisPhone = ({ title, waits }: { title: string; waits: string }) => (
  <section class="stack tight" data-island="waiting-lots" hidden>
    <h2>{title}</h2>
    <ul class="lots" />
    <template>
      <li>
        <span>
          <strong /> <span class="muted" />
        </span>
        <Tag kind="wait" icon="offline">
          {waits}
        </Tag>
        <p />
      </li>
    </template>
  </section>
)
