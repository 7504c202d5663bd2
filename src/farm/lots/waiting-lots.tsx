import { Tag } from '#platform/ui'

/** Filled by the script, which alone knows what waits: a lot has its number once it is sent. */
export const OnThisPhone = () => (
  <section class="stack tight" data-island="waiting-lots" hidden>
    <h2>Sur ce téléphone</h2>
    <ul class="lots" />
    <template>
      <li>
        <span>
          <strong /> <span class="muted" />
        </span>
        <Tag kind="wait" icon="offline">
          en attente d’envoi
        </Tag>
        <p />
      </li>
    </template>
  </section>
)
