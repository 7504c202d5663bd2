import type { ComponentChildren } from 'preact'
import { Button, Icon, type IconName } from '#platform/ui'

/** A big button that opens what it needs, in place: the first of two taps. It works without script. */
export function Opens(props: {
  label: string
  icon: IconName
  kind: 'go' | 'quiet' | 'stop'
  open?: boolean
  children: ComponentChildren
}) {
  return (
    <details class={`opens ${props.kind}`} open={props.open}>
      <summary class={`button ${props.kind} wide`}>
        <Icon name={props.icon} />
        {props.label}
      </summary>
      <div class="stack panel">{props.children}</div>
    </details>
  )
}

/** The one yellow button of a screen. */
export function Go({ icon = 'check', children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <Button kind="go" icon={icon} wide>
      {children}
    </Button>
  )
}
