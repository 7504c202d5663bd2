import type { Choice, Message } from '#platform/notices'
import type { Actor } from '../actor.ts'

export type MyMessages = {
  actor: Actor
  messages: Message[]
  more: boolean
  choice: Choice | undefined
  reach: { phone: string | null; email: string | null }
  browsers: { id: string; name: string; here: boolean }[]
  /** What a browser subscribes with; undefined where browsers refuse to. */
  pushKey: string | undefined
  errors: Record<string, string>
}
