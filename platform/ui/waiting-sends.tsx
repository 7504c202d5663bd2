import { Icon } from './icon.tsx'

/** Set in the bar by the script when something waits on this telephone (browser/offline/bar.ts): without script, nothing ever waits. */
export function WaitingSends({ href }: { href: string }) {
  return (
    <template
      data-island="badge"
      data-one="1 envoi en attente"
      data-many="{n} envois en attente"
      data-leave="Attendez le réseau avant de quitter : ce que vous avez fait n’est pas encore parti."
    >
      <a class="tag wait" href={href}>
        <Icon name="offline" />
        <span />
      </a>
    </template>
  )
}
